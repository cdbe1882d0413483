package boxreel.app;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.planner.LayoutPlanner;
import boxreel.planner.Plan;
import boxreel.planner.PlanListener;
import boxreel.planner.PlanRequest;

/// Stands where the planner should be that the environment asks for and can't have.
record MissingPlanner(PlannerException reason) implements LayoutPlanner {
  @Override
  public String name() {
    return "no planner";
  }

  @Override
  public Plan plan(PlanRequest request, PlanListener listener, CancelToken cancel)
      throws PlannerException {
    throw reason;
  }
}
