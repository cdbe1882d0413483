/// The dialog that writes takes and films: what, in which form, with which marks.
@NullMarked
package boxreel.ui.export;

import org.jspecify.annotations.NullMarked;
