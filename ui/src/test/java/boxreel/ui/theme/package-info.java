@NullMarked
package boxreel.ui.theme;

import org.jspecify.annotations.NullMarked;
