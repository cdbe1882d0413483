/// Tests of `boxreel.planner.storyboard`.
@NullMarked
package boxreel.planner.storyboard;

import org.jspecify.annotations.NullMarked;
