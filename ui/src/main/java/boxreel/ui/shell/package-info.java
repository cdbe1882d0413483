/// The window around the panes: actions and menus, top bar, workspaces, first-run page, notices and
/// status bar.
@NullMarked
package boxreel.ui.shell;

import org.jspecify.annotations.NullMarked;
