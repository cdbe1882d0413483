@NullMarked
package boxreel.ui.library;

import org.jspecify.annotations.NullMarked;
