/// Prompts that a person keeps to use again: the library, its file, and files to give to
/// others.
@NullMarked
package boxreel.planner.library;

import org.jspecify.annotations.NullMarked;
