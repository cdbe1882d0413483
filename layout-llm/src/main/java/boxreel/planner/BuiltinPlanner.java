package boxreel.planner;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.score.LayoutScore;
import boxreel.layout.score.LayoutScorer;
import boxreel.layout.score.ScorePart;
import boxreel.planner.reading.Scene;
import boxreel.planner.reading.SceneReader;
import boxreel.planner.reading.Vocabulary;
import boxreel.planner.staging.Moments;
import boxreel.planner.staging.Staging;
import java.util.ArrayList;
import java.util.List;

/// Plans without a model: reads simple English by rules and lays out what it finds.
///
/// Gives a valid layout for any text that is not blank: what it can't read it leaves out, and
/// things of which nothing is said stand still. The same request gives the same plan. Does no
/// input or output; safe for use by several threads.
public final class BuiltinPlanner implements LayoutPlanner {
  public static final String NAME = "built-in planner";

  /// Scores above this need no comparison with the likeliest layout's.
  private static final double GOOD = 0.97;

  private static final double TOLERATED = 0.02;
  private static final double LEAST_VARIETY = 0.2;

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
    Shot shot = varied(prompt, scene, request);
    List<String> notes = new ArrayList<>(scene.notes());
    if (request.describesMoments()) {
      shot = shot.withCues(Moments.cues(scene, shot.tracks(), shot.frames()));
      if (shot.cues().isEmpty()) {
        notes.add("Every frame shows the same, so there are no frame prompts.");
      }
    }
    return new Plan(shot, NAME, notes).withReading(scene.reading());
  }

  /// A layout as different from the likeliest one as it may be without being worse.
  private static Shot varied(String prompt, Scene scene, PlanRequest request) {
    if (request.variety() == 0) {
      return staged(prompt, scene, request, 0);
    }
    Shot first = staged(prompt, scene, request, request.variety());
    LayoutScore score = LayoutScorer.score(first);
    if (claims(score) == 1 && score.total() > GOOD) {
      return first;
    }
    Shot likeliest = staged(prompt, scene, request, 0);
    LayoutScore least = LayoutScorer.score(likeliest);
    Shot shot = first;
    for (double variety = request.variety(); variety > LEAST_VARIETY; variety /= 2) {
      shot = variety < request.variety() ? staged(prompt, scene, request, variety) : first;
      score = LayoutScorer.score(shot);
      if (claims(score) >= claims(least) && score.total() >= least.total() - TOLERATED) {
        return shot;
      }
    }
    return likeliest;
  }

  /// The share of what the prompt plainly says that holds.
  private static double claims(LayoutScore score) {
    return score.parts().stream()
        .filter(part -> part.name().equals(LayoutScorer.PROMPT))
        .mapToDouble(ScorePart::value)
        .findFirst()
        .orElse(1);
  }

  private static Shot staged(String prompt, Scene scene, PlanRequest request, double variety) {
    List<Track> tracks =
        Staging.tracks(scene, request.frames(), request.framesPerSecond(), request.seed(), variety);
    return new Shot(
        prompt, scene.background(), "", request.frames(), request.framesPerSecond(), tracks);
  }
}
