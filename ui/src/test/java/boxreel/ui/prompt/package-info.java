@NullMarked
package boxreel.ui.prompt;

import org.jspecify.annotations.NullMarked;
