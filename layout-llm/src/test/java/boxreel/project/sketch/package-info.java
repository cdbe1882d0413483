/// Tests of storyboard marks.
@NullMarked
package boxreel.project.sketch;

import org.jspecify.annotations.NullMarked;
