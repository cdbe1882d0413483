/// The timeline: a row per object with presence and keys, the ruler and the playhead.
@NullMarked
package boxreel.ui.timeline;

import org.jspecify.annotations.NullMarked;
