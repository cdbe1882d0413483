package boxreel.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.CancelToken;
import boxreel.layout.PromptCue;
import boxreel.layout.Shot;
import boxreel.layout.lvd.Benchmark;
import boxreel.layout.lvd.LvdShots;
import boxreel.layout.lvd.PromptPhrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The frame prompts of the built-in planner.
class MomentsTest {
  @Test
  void aWalkIsToldFromPlaceToPlace() throws Exception {
    assertEquals(
        List.of(
            new PromptCue(0, "a brown bear walking on the left"),
            new PromptCue(8, "a brown bear walking in the middle"),
            new PromptCue(16, "a brown bear walking on the right")),
        shot("A brown bear walks from the left to the right", 24).cues());
  }

  @Test
  void whatThingsDoChangesWithTheirPhysics() throws Exception {
    String bounce = told("A red ball bounces across a beach");
    assertTrue(bounce.contains("falling") && bounce.contains("bouncing up"), bounce);
    String fall = told("An apple falls from a tree");
    assertTrue(fall.endsWith("an apple lying still on the right, a tree in the middle"), fall);
    String chase = told("A dog chases a cat");
    assertTrue(chase.contains("a dog chasing") && chase.contains("a cat fleeing"), chase);
    String train = told("A train comes towards the camera");
    assertTrue(train.startsWith("a train far away, coming closer"), train);
    assertTrue(train.endsWith("close to the camera in the middle"), train);
  }

  @Test
  void whoIsNotThereIsNotTold() throws Exception {
    assertEquals(
        List.of(0, 12),
        shot("A moth appears in the second half", 24).cues().stream()
            .map(PromptCue::frame)
            .toList());
    assertTrue(told("A moth appears in the second half").startsWith("an empty "));
    assertTrue(told("Three birds fly to the right").startsWith("three birds flying"));
  }

  @Test
  void aPictureThatStaysIsNotToldSixTimes() throws Exception {
    Plan plan =
        new BuiltinPlanner()
            .plan(
                PlanRequest.of("A vase stands on a table").describingMoments(true),
                PlanListener.NONE,
                new CancelToken());
    assertEquals(List.of(), plan.shot().cues());
    assertTrue(plan.notes().getLast().contains("no frame prompts"));
  }

  @Test
  void nothingIsToldUnlessItIsAskedFor() throws Exception {
    PlanRequest request = PlanRequest.of("A bear walks from the left to the right");
    Plan plan = new BuiltinPlanner().plan(request, PlanListener.NONE, new CancelToken());
    assertEquals(List.of(), plan.shot().cues());
  }

  /// Words have 1.3 tokens on average, signs one; CLIP reads 75 and the two at the ends.
  @Test
  void promptsOfLvdsBenchmarkFitATextEncoder() {
    List<String> long_ = new ArrayList<>();
    Benchmark.run(
        prompt -> {
          try {
            Shot shot = shot(prompt, 24);
            shot.cues().stream()
                .map(cue -> PromptPhrases.encoded(shot.withPrompt(cue.prompt())))
                .filter(text -> 1.3 * text.split(" ").length + text.split("[,|]").length > 75)
                .forEach(long_::add);
            return Optional.of(LvdShots.toLayout(shot));
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        });
    assertEquals(List.of(), long_);
  }

  @Test
  void shortClipsAndCrowdsAreTold() throws Exception {
    assertTrue(shot("A bear walks from the left to the right", 2).cues().size() <= 2);
    String crowd =
        "A dog, a cat, a cow, a horse, a pig, a sheep, a goat, a hen, a duck, a fox and a bear walk"
            + " from the left to the right";
    for (PromptCue cue : shot(crowd, 24).cues()) {
      assertTrue(cue.prompt().split(" ").length <= 42, cue.prompt());
    }
  }

  private static String told(String prompt) throws Exception {
    return String.join("; ", shot(prompt, 24).cues().stream().map(PromptCue::prompt).toList());
  }

  private static Shot shot(String prompt, int frames) throws boxreel.base.PlannerException {
    return new BuiltinPlanner()
        .plan(
            new PlanRequest(prompt, frames, 8, 0).describingMoments(true),
            PlanListener.NONE,
            new CancelToken())
        .shot();
  }
}
