/// What was said to language models and what they answered, as records that can be kept beside the
/// shot that came of it. Never holds a key.
@NullMarked
package boxreel.planner.trace;

import org.jspecify.annotations.NullMarked;
