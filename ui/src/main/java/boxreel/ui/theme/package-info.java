/// The look: the one stylesheet of looked-up colours, its light and dark values, and the fonts.
@NullMarked
package boxreel.ui.theme;

import org.jspecify.annotations.NullMarked;
