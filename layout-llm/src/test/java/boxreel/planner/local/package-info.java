@NullMarked
package boxreel.planner.local;

import org.jspecify.annotations.NullMarked;
