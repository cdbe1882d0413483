/// Tests of `boxreel.layout.score`.
@NullMarked
package boxreel.layout.score;

import org.jspecify.annotations.NullMarked;
