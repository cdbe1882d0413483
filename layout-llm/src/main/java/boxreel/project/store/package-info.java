/// Projects on disk: the format, saving that leaves whole files, the journal of what is not
/// saved yet and the recovery from it, the lock against a second instance, and the list of
/// recent projects. Jackson stays inside.
@NullMarked
package boxreel.project.store;

import org.jspecify.annotations.NullMarked;
