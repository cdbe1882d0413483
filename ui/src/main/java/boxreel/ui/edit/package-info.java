/// What a user can do to the selection, from any pane: each command is one step of the history.
/// No scene or stage types here.
@NullMarked
package boxreel.ui.edit;

import org.jspecify.annotations.NullMarked;
