@NullMarked
package boxreel.ui.timeline;

import org.jspecify.annotations.NullMarked;
