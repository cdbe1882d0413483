/// Layouts for prompts: the planner interface and the built-in planner, which reads a prompt with
/// rules and a word list and needs no model. No network and no JSON here; planners that ask a
/// language model are in `boxreel.planner.llm`.
@NullMarked
package boxreel.planner;

import org.jspecify.annotations.NullMarked;
