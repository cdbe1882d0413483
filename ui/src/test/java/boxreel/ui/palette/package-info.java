@NullMarked
package boxreel.ui.palette;

import org.jspecify.annotations.NullMarked;
