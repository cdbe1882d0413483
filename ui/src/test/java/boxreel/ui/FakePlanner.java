package boxreel.ui;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.layout.Box;
import boxreel.layout.Easing;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.planner.LayoutPlanner;
import boxreel.planner.Plan;
import boxreel.planner.PlanListener;
import boxreel.planner.PlanRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Plans a bear, a ball and a tree for every prompt, or fails as it is told.
public final class FakePlanner implements LayoutPlanner {
  private @Nullable PlannerException failure;

  private boolean varies;

  /// From now on each seed gives another layout.
  void vary() {
    varies = true;
  }

  void failWith(PlannerException exception) {
    failure = exception;
  }

  @Override
  public String name() {
    return "built-in planner";
  }

  @Override
  public Plan plan(PlanRequest request, PlanListener listener, CancelToken cancel)
      throws PlannerException {
    String prompt = request.normalisedPrompt();
    PlannerException planned = failure;
    if (planned != null) {
      throw planned;
    }
    listener.onPartial("Frame 1: [{'id': 0, 'name': 'brown bear',");
    int last = request.frames() - 1;
    double lift = varies ? 0.05 * (request.seed() % 4) : 0;
    Track bear =
        Track.throughout(
            "0",
            "a brown bear",
            request.frames(),
            List.of(
                key(0, new Box(-0.08, 0.42, 0.27, 0.40), Easing.LINEAR, Key.Origin.PLANNER),
                key(
                    Math.round(last * 0.33f),
                    new Box(0.22, 0.425, 0.27, 0.40),
                    Easing.EASE_OUT,
                    Key.Origin.USER),
                key(
                    Math.round(last * 0.6f),
                    new Box(0.40, 0.42, 0.27, 0.40),
                    Easing.HOLD,
                    Key.Origin.USER),
                key(
                    Math.round(last * 0.7f),
                    new Box(0.42, 0.40, 0.27, 0.40),
                    Easing.LINEAR,
                    Key.Origin.USER),
                key(last, new Box(0.58, 0.36, 0.27, 0.40), Easing.LINEAR, Key.Origin.USER)));
    Track ball =
        new Track(
            "1",
            "a red ball",
            List.of(
                new FrameSpan(0, request.frames() * 2 / 3),
                new FrameSpan(request.frames() * 3 / 4, request.frames())),
            List.of(
                key(0, new Box(0.66, 0.69, 0.09, 0.15), Easing.HOLD, Key.Origin.PLANNER),
                key(last * 0.55, new Box(0.66, 0.69, 0.09, 0.15), Easing.LINEAR, Key.Origin.IMPORT),
                key(last, new Box(0.9, 0.5, 0.09, 0.15), Easing.LINEAR, Key.Origin.PLANNER)));
    Track tree =
        Track.throughout(
            "2",
            "an old oak tree",
            request.frames(),
            List.of(
                key(
                    0,
                    new Box(0.69 - 4 * lift, 0.05, 0.27, 0.75),
                    Easing.LINEAR,
                    Key.Origin.PLANNER)));
    Shot shot =
        new Shot(
            prompt,
            "sunny meadow, low hills",
            "",
            request.frames(),
            request.framesPerSecond(),
            List.of(bear, ball, tree));
    return new Plan(shot, name(), List.of("Boxes come from words it knows, not from a model."));
  }

  private static Key key(double time, Box box, Easing easing, Key.Origin origin) {
    return new Key(time, box, easing, origin);
  }
}
