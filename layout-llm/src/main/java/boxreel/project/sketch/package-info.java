/// Motion as storyboards draw it: where a thing begins, where it ends, and an arrow between.
/// Pure JDK; whoever draws it brings its own pens.
@NullMarked
package boxreel.project.sketch;

import org.jspecify.annotations.NullMarked;
