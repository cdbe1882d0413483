/// Changes layouts as a person says it, by rules: the built-in planner's answer to what language
/// models do, for a list of edits that `docs/planner.md` documents. No input or output.
@NullMarked
package boxreel.planner.revising;

import org.jspecify.annotations.NullMarked;
