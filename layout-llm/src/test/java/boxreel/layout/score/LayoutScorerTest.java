package boxreel.layout.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.CancelToken;
import boxreel.layout.Box;
import boxreel.layout.Easing;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.lint.ModelGrid;
import boxreel.layout.lvd.Gpt4Answers;
import boxreel.layout.lvd.LvdReader;
import boxreel.layout.lvd.LvdShots;
import boxreel.planner.BuiltinPlanner;
import boxreel.planner.PlanListener;
import boxreel.planner.PlanRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutScorerTest {
  @Test
  void physicalMotionIsFlawless() {
    assertEquals(1, motion(i -> box(0.05 * i, 0.5)), 0.01, "even");
    assertEquals(1, motion(_ -> box(0.3, 0.5)), 0.01, "at rest");
    assertEquals(1, motion(i -> box(0.05 * i, 0.006 * i * i)), 0.01, "falling");
    assertEquals(1, motion(i -> box(0.05 * i, 0.5 - 0.1 * i + 0.01 * i * i)), 0.05, "thrown");
    assertEquals(1, motion(i -> box(0.05 * (i < 6 ? i : 11 - i), 0.5)), 0.05, "turning");
  }

  @Test
  void aJumpingBoxIsNot() {
    double[] places = {0.1, 0.7, 0.2, 0.5, 0.9, 0.1, 0.3, 0.25, 0.8, 0.1, 0.6, 0.4};
    assertTrue(motion(i -> box(places[i], places[11 - i])) < 0.6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A red ball bounces across a beach",
        "A horse jumps over a fence",
        "A drone circles a tower",
        "A lantern swings",
        "A kite sways",
        "A boy throws a ball to a girl"
      })
  void whatTheBuiltInPlannerStagesMovesAsThingsDo(String prompt) throws Exception {
    Shot shot =
        new BuiltinPlanner()
            .plan(PlanRequest.of(prompt), PlanListener.NONE, new CancelToken())
            .shot();
    assertEquals(1, value(shot, "motion"), 0.03, prompt);
    assertEquals(1, value(shot, "perspective"), 0.03, prompt);
    Track moving =
        shot.tracks().stream().filter(track -> track.keys().size() > 4).findFirst().orElseThrow();
    List<Key> keys = new ArrayList<>(moving.keys());
    Key key = keys.get(3);
    keys.set(3, Key.byPlanner(key.time(), key.box().movedBy(0.2, -0.3)));
    assertTrue(
        value(shot.withTracks(List.of(moving.withKeys(keys))), "motion") < 0.75,
        "one key out of line is seen");
  }

  @Test
  void aStepInTheWayOfAnEasedKeyIsSeen() {
    Key held = new Key(3, box(0.15, 0.5), Easing.HOLD, Key.Origin.USER);
    List<Key> keys =
        List.of(
            Key.byPlanner(0, box(0, 0.5)),
            held,
            Key.byPlanner(8, box(0.4, 0.5)),
            Key.byPlanner(11, box(0.55, 0.5)));
    assertTrue(value(shot("x", Track.throughout("0", "cat", 12, keys)), "motion") < 0.8);
  }

  @Test
  void sizesChangeSmoothlyAndInShape() {
    assertEquals(1, part("perspective", i -> sized(0.2 * Math.pow(1.1, i), 1)), 0.01);
    assertTrue(part("perspective", i -> sized(i % 2 == 0 ? 0.2 : 0.4, 1)) < 0.3);
    assertTrue(part("perspective", i -> sized(0.3, 1 + 0.3 * i)) < 0.3);
  }

  @Test
  void boxesStayApartAndInTheFrame() {
    Shot apart =
        shot("x", track("0", "cat", _ -> box(0.1, 0.1)), track("1", "dog", _ -> box(0.6, 0.6)));
    Shot together =
        shot("x", track("0", "cat", _ -> box(0.1, 0.1)), track("1", "dog", _ -> box(0.1, 0.1)));
    assertEquals(1, value(apart, "overlap"));
    assertEquals(0, value(together, "overlap"));
    assertEquals(1, part("frame", i -> box(0.05 * i, 0.5)), 0.01);
    assertEquals(0, part("frame", _ -> box(1.5, 0.5)));
    assertTrue(part("frame", _ -> box(0.9, 0.5)) < 0.6);
  }

  @Test
  void thePromptIsTested() {
    assertEquals(1, prompt("A cat walks from the left to the right", 0.05, "cat"));
    assertEquals(0.5, prompt("A cat walks from the right to the left", 0.05, "cat"));
    assertEquals(0, prompt("A dog sleeps", 0, "cat"));
    Shot two =
        shot(
            "Two cats play",
            track("0", "cat", _ -> box(0, 0)),
            track("1", "cat", _ -> box(0.5, 0)));
    assertEquals(1, value(two, "prompt"));
    assertTrue(value(two.withPrompt("Three cats play"), "prompt") < 1);
    Track late = track("0", "cat", _ -> box(0, 0)).withPresence(List.of(new FrameSpan(7, 12)));
    assertEquals(1, value(shot("A cat appears only in the second half", late), "prompt"));
    assertEquals(0.5, value(shot("A cat appears only in the first half", late), "prompt"));
  }

  @Test
  void aShotWithoutObjectsIsWorthNothingButSaysWhy() {
    LayoutScore score = LayoutScorer.score(Shot.of("A cat"));
    assertEquals(0, score.total());
    assertEquals("there is no object", score.parts().getLast().reason());
  }

  @Test
  void theLintersWarningsCountOnAModelsGrid() {
    Shot calm = shot("A cat", track("0", "cat", _ -> new Box(0.3, 0.3, 0.4, 0.4)));
    ScorePart fine = LayoutScorer.score(calm, ModelGrid.ZEROSCOPE).parts().getLast();
    assertEquals(new ScorePart(LayoutScorer.LINTER, 1, 1, "the linter has no warning"), fine);
    Shot tiny = shot("A cat", track("0", "cat", _ -> new Box(0.3, 0.3, 0.01, 0.01)));
    ScorePart warned = LayoutScorer.score(tiny, ModelGrid.ZEROSCOPE).parts().getLast();
    assertEquals(0.5, warned.value());
    assertTrue(warned.reason().contains("cat"), warned.reason());
    assertTrue(
        LayoutScorer.score(tiny, ModelGrid.ZEROSCOPE).total()
            < LayoutScorer.score(calm, ModelGrid.ZEROSCOPE).total());
  }

  @Test
  void recordedAnswersAreJudgedAsTheBenchmarkDoes() throws Exception {
    int passed = 0;
    double sum = 0;
    List<Gpt4Answers.Answered> some = Gpt4Answers.all().subList(400, 500);
    for (Gpt4Answers.Answered answered : some) {
      Shot shot =
          LvdShots.toShot(
              LvdReader.read(answered.answer(), answered.prompt()).layout().orElseThrow(), 24, 8);
      LayoutScore score = LayoutScorer.score(shot);
      assertTrue(score.parts().stream().noneMatch(part -> part.reason().isBlank()));
      passed += value(shot, "prompt") == 1 ? 1 : 0;
      sum += score.total();
    }
    assertTrue(passed >= 85, "GPT-4 passes nearly all: " + passed);
    assertTrue(sum / some.size() > 0.75, "and is mostly physical: " + sum / some.size());
  }

  private static double prompt(String prompt, double speed, String phrase) {
    return value(shot(prompt, track("0", phrase, i -> box(speed * i, 0.5))), "prompt");
  }

  private static double motion(IntFunction<Box> boxes) {
    return part("motion", boxes);
  }

  private static double part(String name, IntFunction<Box> boxes) {
    return value(shot("x", track("0", "cat", boxes)), name);
  }

  private static double value(Shot shot, String name) {
    return LayoutScorer.score(shot).parts().stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static Shot shot(String prompt, Track... tracks) {
    return new Shot(prompt, "", "", 12, 8, List.of(tracks));
  }

  private static Track track(String id, String phrase, IntFunction<Box> boxes) {
    List<Key> keys = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      keys.add(Key.byPlanner(i, boxes.apply(i)));
    }
    return Track.throughout(id, phrase, 12, keys);
  }

  private static Box box(double x, double y) {
    return new Box(x, y, 0.2, 0.2);
  }

  private static Box sized(double size, double stretch) {
    return Box.centred(0.5, 0.5, size * stretch, size);
  }
}
