/// The picture or video that lies under the boxes of a shot: what it is, its frames as the
/// playhead moves, and what to do when its file is gone.
@NullMarked
package boxreel.ui.reference;

import org.jspecify.annotations.NullMarked;
