package boxreel.planner;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.layout.Shot;
import boxreel.planner.reading.Scene;
import boxreel.planner.reading.SceneReader;
import boxreel.planner.reading.Vocabulary;
import boxreel.planner.staging.Staging;

/// Plans without a model: reads simple English by rules and lays out what it finds.
///
/// Gives a valid layout for any text that is not blank: what it can't read it leaves out, and
/// things of which nothing is said stand still. The same request gives the same plan. Does no
/// input or output; safe for use by several threads.
public final class BuiltinPlanner implements LayoutPlanner {
  public static final String NAME = "built-in planner";

  private final Vocabulary vocabulary;

  /// The planner with the words that come with the program.
  public BuiltinPlanner() {
    this(Vocabulary.english());
  }

  public BuiltinPlanner(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Plan plan(PlanRequest request, PlanListener listener, CancelToken cancel)
      throws PlannerException {
    String prompt = request.normalisedPrompt();
    Scene scene = SceneReader.read(prompt, vocabulary);
    Shot shot =
        new Shot(
            prompt,
            scene.background(),
            "",
            request.frames(),
            request.framesPerSecond(),
            Staging.tracks(scene, request.frames(), request.framesPerSecond(), request.seed()));
    return new Plan(shot, NAME, scene.notes()).withReading(scene.reading());
  }
}
