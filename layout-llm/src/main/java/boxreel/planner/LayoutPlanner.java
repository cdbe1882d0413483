package boxreel.planner;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;

/// Proposes a layout for a prompt: which objects there are, when, and where.
///
/// Planners hold no state between calls and may be called from any thread but the user
/// interface's: a call may wait for a server.
public interface LayoutPlanner {
  /// What users and files see: "built-in planner", "openai gpt-4o-mini", "ollama llama3.1".
  String name();

  /// Plans one shot and waits for it.
  ///
  /// @param listener told what there is so far, on the calling thread or on one of the planner's
  /// @param cancel asked often, also while waiting for a server
  /// @throws PlannerException if the prompt is blank or no layout could be had
  /// @throws java.util.concurrent.CancellationException if `cancel` asked to stop
  Plan plan(PlanRequest request, PlanListener listener, CancelToken cancel) throws PlannerException;
}
