@NullMarked
package boxreel.ui.shell;

import org.jspecify.annotations.NullMarked;
