@NullMarked
package boxreel.planner.keys;

import org.jspecify.annotations.NullMarked;
