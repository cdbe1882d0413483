package boxreel.cli;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.layout.Shot;
import boxreel.planner.LayoutPlanner;
import boxreel.planner.Plan;
import boxreel.planner.PlanRequest;

/// Gets a layout for a prompt and says who made it.
final class Planning {
  private final Reporter reporter;
  private final CancelToken cancel;

  Planning(Reporter reporter, CancelToken cancel) {
    this.reporter = reporter;
    this.cancel = cancel;
  }

  static void checkPrompt(String prompt) {
    if (prompt.isBlank()) {
      throw new UsageError(
          "The prompt is empty; say what the video shows, for example"
              + " \"A red ball bounces across a beach\".");
    }
  }

  static void checkFrames(int frames) {
    if (frames < 1 || frames > 10_000) {
      throw new UsageError("--frames must be 1 to 10000, not " + frames + ".");
    }
  }

  Plan plan(LayoutPlanner planner, String prompt, int frames, long seed) throws PlannerException {
    return plan(planner, new PlanRequest(prompt, frames, Shot.DEFAULT_FRAMES_PER_SECOND, seed));
  }

  Plan plan(LayoutPlanner planner, PlanRequest request) throws PlannerException {
    reporter.event(Json.event("planning").put("planner", planner.name()));
    Plan plan = planner.plan(request, new ReportingListener(reporter), cancel);
    int objects = plan.shot().tracks().size();
    reporter.note(
        "Layout by the "
            + plan.plannerName()
            + ": "
            + (objects == 1 ? "1 object." : objects + " objects."));
    plan.notes().forEach(reporter::note);
    return plan;
  }
}
