package boxreel.planner.candidate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.lvd.Benchmark;
import boxreel.layout.lvd.BenchmarkPrompt;
import boxreel.layout.lvd.LvdShots;
import boxreel.planner.BuiltinPlanner;
import boxreel.planner.PlanRequest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Several proposals of the built-in planner are worth looking at side by side.
class VarietyTest {
  private static final int COUNT = 4;

  @Test
  void theDistanceIsThatOfTheEdges() {
    Shot one = shot(new Box(0.1, 0.2, 0.3, 0.4));
    assertEquals(0, Variety.distance(one, one));
    assertEquals(0.05, Variety.distance(one, shot(new Box(0.2, 0.2, 0.3, 0.4))), 1e-9);
    assertEquals(0.05, Variety.distance(one, shot(new Box(0.1, 0.2, 0.4, 0.5))), 1e-9);
    assertEquals(0, Variety.of(List.of(one)));
    assertEquals(0.1, Variety.of(List.of(one, one, shot(new Box(0.25, 0.35, 0.3, 0.4)))), 1e-9);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A red ball bounces across a beach",
        "A bear walks from the left to the right",
        "A cat sits",
        "A yellow balloon rises from the bottom to the top",
        "A bird flies",
        "Two red cars drive on a road",
        "A boy throws a ball to a girl",
        "A fish swims around a rock",
        "A bear appears in the second half of the video",
        "A cat chases a mouse",
        "A ball moves from the upper left to the lower right"
      })
  void proposalsDifferVisiblyAndAreAllGood(String prompt) throws Exception {
    List<RankedPlan> ranked = propose(prompt, 0);
    List<Shot> shots = ranked.stream().map(r -> r.plan().shot()).toList();
    assertTrue(Variety.of(shots) > 0.045, prompt + " " + Variety.of(shots));
    for (int i = 0; i < COUNT; i++) {
      for (int j = i + 1; j < COUNT; j++) {
        double distance = Variety.distance(shots.get(i), shots.get(j));
        assertTrue(distance > 0.015, prompt + " " + i + " and " + j + ": " + distance);
      }
    }
    assertTrue(ranked.getLast().score().total() > 0.95, ranked.getLast().score().toString());
    assertEquals(ranked, propose(prompt, 0), "the same again");
  }

  @Test
  void everyProposalPassesTheBenchmark() throws Exception {
    List<BenchmarkPrompt> prompts = Benchmark.prompts();
    for (int i = 0; i < prompts.size(); i += 5) {
      BenchmarkPrompt prompt = prompts.get(i);
      for (RankedPlan ranked : propose(prompt.text(), i)) {
        assertEquals(
            Optional.empty(),
            prompt.failure(LvdShots.toLayout(ranked.plan().shot())),
            prompt.text() + " " + ranked.number());
      }
    }
  }

  private static List<RankedPlan> propose(String prompt, long seed) throws PlannerException {
    return Candidates.propose(
        new BuiltinPlanner(),
        new PlanRequest(prompt, Shot.DEFAULT_FRAMES, Shot.DEFAULT_FRAMES_PER_SECOND, seed),
        COUNT,
        Candidates.Listener.NONE,
        new CancelToken());
  }

  private static Shot shot(Box box) {
    Track cat = Track.throughout("0", "cat", 4, List.of(Key.byPlanner(0, box)));
    return new Shot("A cat", "", "", 4, 8, List.of(cat));
  }
}
