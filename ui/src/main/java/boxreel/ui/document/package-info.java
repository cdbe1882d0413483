/// The open shot as the window sees it: the edited document with undo, the selection, the playhead
/// and playback, and the pure functions that change tracks. No scene or stage types here.
@NullMarked
package boxreel.ui.document;

import org.jspecify.annotations.NullMarked;
