/// Tests of `boxreel.planner.consent`.
@NullMarked
package boxreel.planner.consent;

import org.jspecify.annotations.NullMarked;
