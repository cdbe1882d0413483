package boxreel.project.store;

import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.PromptCues;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.project.Project;
import boxreel.project.RenderedShot;
import boxreel.project.Scene;
import boxreel.project.ShotCard;
import boxreel.project.Snapshot;
import boxreel.project.StoredTake;
import boxreel.project.StoryShot;
import boxreel.project.TakeInterpolation;
import boxreel.project.TakeRefinement;
import boxreel.project.TakeSettings;
import boxreel.project.TakeStages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Projects to test with.
final class Samples {
  static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

  private Samples() {}

  /// Two scenes with three shots in which every field is filled somewhere.
  static Project full() {
    Shot bear =
        new Shot(
            "a bear walks",
            "a meadow",
            "people",
            16,
            8,
            List.of(
                Track.throughout(
                    "0",
                    "a bear",
                    16,
                    List.of(
                        Key.byPlanner(0, new Box(0.1, 0.2, 0.3, 1 / 3.0)),
                        Key.byUser(7, new Box(-0.25, 0.2, 0.3, 0.4)))),
                Track.throughout(
                    "1", "a \"red\" ball", 16, List.of(Key.byUser(0, new Box(0, 0, 0.1, 0.1))))));
    StoryShot first =
        new StoryShot(
            "bear",
            "Bear enters",
            bear,
            new ShotCard(
                ShotCard.Status.APPROVED,
                "It sniffs.",
                List.of(new ShotCard.DialogueLine("BEAR", "Grr – ünd so 🐻")),
                "wide, pan right",
                "line 1\nline 2"),
            List.of(new Snapshot("before", "Before the ball", NOON, bear.withTracks(List.of()))),
            List.of(take("t1", "bear/take-1.mp4")),
            "t1",
            List.of("{\"planner\":\"openai big\",\"seconds\":1.5,\"answer\":\"Frame 1: []\"}"));
    return new Project(
        "Forest",
        List.of(
            new Scene("meadow", "EXT. MEADOW - DAY", "A bear.", List.of(first, shot("ball"))),
            new Scene("night", "", "", List.of(shot("owl")))));
  }

  static StoredTake take(String id, String file) {
    return new StoredTake(
        id,
        1,
        file,
        NOON,
        Duration.ofMillis(12_500),
        true,
        "the best",
        new TakeSettings(
                "toybox", "1.0", "lvd", -5, 20, 7.5, 160, 96, 0.4, "auto", "ddim", "float32", 3,
                0.1, 0.8)
            .withStages(
                new TakeStages(
                    8,
                    Optional.of(new TakeInterpolation("lavie", 30, 4, 4)),
                    Optional.of(new TakeRefinement("xl", 0.6, 50, 15, 256, 192)))),
        RenderedShot.of(
            Shot.of("a bear").withCues(PromptCues.spread(List.of("a bear sits", "it runs"), 24))));
  }

  static StoryShot shot(String id) {
    return StoryShot.of(id, Shot.of(id));
  }

  /// The project with another prompt in a shot.
  static Project prompt(Project project, String shotId, String prompt) {
    StoryShot shot = project.shot(shotId).orElseThrow();
    return project.withShot(shot.withLayout(shot.layout().withPrompt(prompt)));
  }

  static String promptOf(Project project, String shotId) {
    return project.shot(shotId).orElseThrow().layout().prompt();
  }
}
