/// Findings of the linter in the window: in a list, on the stage's boxes, in the timeline's
/// rows, and beside the render button; and the model's grid over the stage.
@NullMarked
package boxreel.ui.lint;

import org.jspecify.annotations.NullMarked;
