/// Tests of `boxreel.layout.lint`.
@NullMarked
package boxreel.layout.lint;

import org.jspecify.annotations.NullMarked;
