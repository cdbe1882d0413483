/// Tests of `boxreel.layout.edit`.
@NullMarked
package boxreel.layout.edit;

import org.jspecify.annotations.NullMarked;
