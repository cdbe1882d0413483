/// The studio window.
@NullMarked
package boxreel.ui;

import org.jspecify.annotations.NullMarked;
