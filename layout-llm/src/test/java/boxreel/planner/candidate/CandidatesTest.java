package boxreel.planner.candidate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.lvd.StreamedBox;
import boxreel.planner.BuiltinPlanner;
import boxreel.planner.LayoutPlanner;
import boxreel.planner.Plan;
import boxreel.planner.PlanListener;
import boxreel.planner.PlanRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CandidatesTest {
  private final List<String> told = Collections.synchronizedList(new ArrayList<>());

  @Test
  void theBestOneComesFirst() throws Exception {
    // Seed 12 alone keeps the box in the frame.
    LayoutPlanner planner = new Fake(seed -> seed == 12 ? 0.4 : 1.2);
    List<RankedPlan> ranked = propose(planner, 4);
    assertEquals(List.of(3, 1, 2, 4), ranked.stream().map(RankedPlan::number).toList());
    assertTrue(ranked.getFirst().score().total() > ranked.getLast().score().total());
  }

  @Test
  void allAreAskedAtOnce() throws Exception {
    CountDownLatch together = new CountDownLatch(3);
    LayoutPlanner planner =
        new Fake(
            _ -> {
              together.countDown();
              try {
                together.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return 0.1;
            });
    assertEquals(3, propose(planner, 3).size());
  }

  @Test
  void oneThatFailsIsLeftOutAndAllThatFailAreAFailure() throws Exception {
    LayoutPlanner planner = new Fake(seed -> seed == 10 ? Double.NaN : 0.1);
    assertEquals(2, propose(planner, 3).size());
    assertTrue(told.contains("1 Seed 10 has no idea."), told.toString());
    LayoutPlanner hopeless = new Fake(_ -> Double.NaN);
    PlannerException e = assertThrows(PlannerException.class, () -> propose(hopeless, 3));
    assertEquals("Seed 10 has no idea.", e.getMessage());
  }

  @Test
  void boxesAreToldWithTheirCandidate() throws Exception {
    propose(new Fake(_ -> 0.1), 2);
    assertTrue(told.containsAll(List.of("1 box", "2 box")), told.toString());
  }

  @Test
  void aCancelEndsAll() {
    LayoutPlanner planner =
        new Fake(
            _ -> {
              throw new CancellationException();
            });
    assertThrows(CancellationException.class, () -> propose(planner, 2));
  }

  @Test
  void theBuiltInPlannerHasCandidatesToo() throws Exception {
    List<RankedPlan> ranked =
        Candidates.propose(
            new BuiltinPlanner(),
            PlanRequest.of("A red ball bounces across a beach"),
            5,
            Candidates.Listener.NONE,
            new CancelToken());
    assertEquals(5, ranked.size());
    assertTrue(ranked.getFirst().score().total() > 0.5);
  }

  private List<RankedPlan> propose(LayoutPlanner planner, int count) throws PlannerException {
    Candidates.Listener listener =
        new Candidates.Listener() {
          @Override
          public void onBox(int number, StreamedBox box) {
            told.add(number + " box");
          }

          @Override
          public void onNote(int number, String sentence) {
            told.add(number + " " + sentence);
          }
        };
    return Candidates.propose(
        planner, new PlanRequest("A cat", 12, 8, 10), count, listener, new CancelToken());
  }

  /// Where a seed puts the cat; not a number for a failure.
  interface Places {
    double x(long seed);
  }

  private record Fake(Places places) implements LayoutPlanner {
    @Override
    public String name() {
      return "fake";
    }

    @Override
    public Plan plan(PlanRequest request, PlanListener listener, CancelToken cancel)
        throws PlannerException {
      double x = places.x(request.seed());
      if (Double.isNaN(x)) {
        throw PlannerException.failed("Seed " + request.seed() + " has no idea.", null);
      }
      Box box = new Box(x, 0.4, 0.2, 0.2);
      listener.onBox(new StreamedBox(1, "0", "cat", box));
      Track cat = Track.throughout("0", "cat", request.frames(), List.of(Key.byPlanner(0, box)));
      return new Plan(Shot.of(request.prompt()).withTracks(List.of(cat)), name(), List.of());
    }
  }
}
