package boxreel.planner;

import boxreel.layout.Shot;
import boxreel.layout.edit.Locks;

/// What a reviser is asked.
///
/// @param shot as it is
/// @param instruction what should change, in any language: "make the bear stop at the tree"
/// @param locks what must not change, whatever the reviser proposes
/// @param seed as in [PlanRequest]
public record RevisionRequest(Shot shot, String instruction, Locks locks, long seed) {}
