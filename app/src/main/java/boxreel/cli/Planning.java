package boxreel.cli;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.layout.Shot;
import boxreel.planner.LayoutPlanner;
import boxreel.planner.Plan;
import boxreel.planner.PlanListener;
import boxreel.planner.PlanRequest;
import java.util.Optional;

/// Gets a layout for a prompt and says who made it.
final class Planning {
  private final Services services;
  private final Reporter reporter;
  private final CancelToken cancel;

  Planning(Services services, Reporter reporter, CancelToken cancel) {
    this.services = services;
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

  Plan plan(Optional<PlannerKind> kind, String prompt, int frames, long seed)
      throws PlannerException {
    LayoutPlanner planner = services.planner(kind);
    reporter.event(Json.event("planning").put("planner", planner.name()));
    PlanListener listener =
        new PlanListener() {
          @Override
          public void onPartial(String textSoFar) {
            reporter.event(Json.event("partial").put("characters", textSoFar.length()));
          }

          @Override
          public void onNote(String sentence) {
            reporter.note(sentence);
          }
        };
    Plan plan =
        planner.plan(
            new PlanRequest(prompt, frames, Shot.DEFAULT_FRAMES_PER_SECOND, seed),
            listener,
            cancel);
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
