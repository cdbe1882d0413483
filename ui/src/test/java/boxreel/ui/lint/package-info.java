@NullMarked
package boxreel.ui.lint;

import org.jspecify.annotations.NullMarked;
