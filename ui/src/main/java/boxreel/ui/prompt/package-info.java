/// The prompt pane: asks a planner for a layout and shows what it says.
@NullMarked
package boxreel.ui.prompt;

import org.jspecify.annotations.NullMarked;
