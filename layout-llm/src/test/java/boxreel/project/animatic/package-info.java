/// Tests of the film of boxes and takes.
@NullMarked
package boxreel.project.animatic;

import org.jspecify.annotations.NullMarked;
