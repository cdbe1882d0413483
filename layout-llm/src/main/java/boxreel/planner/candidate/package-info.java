/// Several layouts for one prompt, ranked, to choose from. Works with every planner.
@NullMarked
package boxreel.planner.candidate;

import org.jspecify.annotations.NullMarked;
