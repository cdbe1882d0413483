@NullMarked
package boxreel.ui.reference;

import org.jspecify.annotations.NullMarked;
