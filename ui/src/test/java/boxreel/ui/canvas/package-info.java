@NullMarked
package boxreel.ui.canvas;

import org.jspecify.annotations.NullMarked;
