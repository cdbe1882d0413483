/// Tests of `boxreel.planner.trace`.
@NullMarked
package boxreel.planner.trace;

import org.jspecify.annotations.NullMarked;
