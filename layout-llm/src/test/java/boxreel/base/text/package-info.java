/// Tests of `boxreel.base.text`.
@NullMarked
package boxreel.base.text;

import org.jspecify.annotations.NullMarked;
