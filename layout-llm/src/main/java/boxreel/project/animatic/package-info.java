/// A project's shots one after the other as a film of boxes or of takes, with captions. Draws
/// pictures and writes no files.
@NullMarked
package boxreel.project.animatic;

import org.jspecify.annotations.NullMarked;
