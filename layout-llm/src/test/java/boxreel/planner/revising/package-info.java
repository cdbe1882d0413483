@NullMarked
package boxreel.planner.revising;

import org.jspecify.annotations.NullMarked;
