/// The open project in the window: opening, saving by itself, what to tell about it, and the
/// list of its shots.
@NullMarked
package boxreel.ui.project;

import org.jspecify.annotations.NullMarked;
