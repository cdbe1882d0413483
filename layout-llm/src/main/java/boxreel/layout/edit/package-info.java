/// Edits of a shot as pure functions, and the history that undoes them. No user interface, no
/// threads: the caller keeps to one thread.
@NullMarked
package boxreel.layout.edit;

import org.jspecify.annotations.NullMarked;
