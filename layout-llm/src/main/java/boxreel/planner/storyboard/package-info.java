/// Several shots for a paragraph or a scene of a script: what each shows, how long, from how far,
/// with the same things looking the same in all of them.
@NullMarked
package boxreel.planner.storyboard;

import org.jspecify.annotations.NullMarked;
