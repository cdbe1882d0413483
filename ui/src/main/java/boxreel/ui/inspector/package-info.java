/// The panes that show and edit the selected object and the shot in numbers.
@NullMarked
package boxreel.ui.inspector;

import org.jspecify.annotations.NullMarked;
