@NullMarked
package boxreel.planner.library;

import org.jspecify.annotations.NullMarked;
