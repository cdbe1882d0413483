/// How boxes get from key to key, as a curve to look at and to change.
@NullMarked
package boxreel.ui.easing;

import org.jspecify.annotations.NullMarked;
