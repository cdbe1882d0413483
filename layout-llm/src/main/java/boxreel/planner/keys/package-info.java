/// Keys of language models' providers in the system's own key store, through the tools that
/// come with the system. A key is handed over on standard input: arguments can be seen by every
/// program.
@NullMarked
package boxreel.planner.keys;

import org.jspecify.annotations.NullMarked;
