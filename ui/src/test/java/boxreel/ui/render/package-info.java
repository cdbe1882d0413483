@NullMarked
package boxreel.ui.render;

import org.jspecify.annotations.NullMarked;
