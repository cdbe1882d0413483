/// Tests of `boxreel.layout.io`.
@NullMarked
package boxreel.layout.io;

import org.jspecify.annotations.NullMarked;
