@NullMarked
package boxreel.ui.fx;

import org.jspecify.annotations.NullMarked;
