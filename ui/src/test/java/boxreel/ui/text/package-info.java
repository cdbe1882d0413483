@NullMarked
package boxreel.ui.text;

import org.jspecify.annotations.NullMarked;
