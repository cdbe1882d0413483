/// Tests of the layout domain.
@NullMarked
package boxreel.layout;

import org.jspecify.annotations.NullMarked;
