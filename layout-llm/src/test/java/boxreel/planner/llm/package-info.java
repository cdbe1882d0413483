/// Tests of the planners that ask a language model, against a server on this machine.
@NullMarked
package boxreel.planner.llm;

import org.jspecify.annotations.NullMarked;
