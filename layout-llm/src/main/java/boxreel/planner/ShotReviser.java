package boxreel.planner;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;

/// Changes a shot as a person asks for in words. Like a [LayoutPlanner], it holds no state between
/// calls and may be called from any thread but the user interface's.
public interface ShotReviser {
  /// What users and files see, as in [LayoutPlanner#name].
  String name();

  /// Proposes a revision and waits for it. Nothing is changed: the caller applies what the user
  /// accepts.
  ///
  /// @throws PlannerException if the instruction is blank or no revision could be had
  /// @throws java.util.concurrent.CancellationException if `cancel` asked to stop
  Revision revise(RevisionRequest request, PlanListener listener, CancelToken cancel)
      throws PlannerException;
}
