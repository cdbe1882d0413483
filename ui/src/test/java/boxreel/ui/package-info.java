/// Tests of the studio, with stand-ins for renderer, planner and files.
@NullMarked
package boxreel.ui;

import org.jspecify.annotations.NullMarked;
