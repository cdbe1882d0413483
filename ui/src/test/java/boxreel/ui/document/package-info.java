@NullMarked
package boxreel.ui.document;

import org.jspecify.annotations.NullMarked;
