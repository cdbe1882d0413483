/// What every view needs from JavaFX: the hop to its thread, icons, small controls, pictures from
/// frames, native file dialogs. Nothing here knows about shots.
@NullMarked
package boxreel.ui.fx;

import org.jspecify.annotations.NullMarked;
