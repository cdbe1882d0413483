/// Tests of `boxreel.planner.candidate`.
@NullMarked
package boxreel.planner.candidate;

import org.jspecify.annotations.NullMarked;
