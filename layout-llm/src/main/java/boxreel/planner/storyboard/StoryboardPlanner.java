package boxreel.planner.storyboard;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.planner.PlanListener;

/// Breaks a text into shots and lays each of them out. Holds no state between calls and may be
/// called from any thread but the user interface's.
public interface StoryboardPlanner {
  String name();

  /// Plans and waits.
  ///
  /// @param listener hears of the breakdown and then of each shot in turn
  /// @throws PlannerException if the text is blank or no storyboard could be had
  /// @throws java.util.concurrent.CancellationException if `cancel` asked to stop
  Storyboard plan(StoryboardRequest request, PlanListener listener, CancelToken cancel)
      throws PlannerException;
}
