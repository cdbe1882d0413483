package boxreel.planner.candidate;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.layout.lint.ModelGrid;
import boxreel.layout.lvd.StreamedBox;
import boxreel.layout.score.LayoutScorer;
import boxreel.planner.LayoutPlanner;
import boxreel.planner.Plan;
import boxreel.planner.PlanListener;
import boxreel.planner.PlanRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Asks one planner for several layouts at once.
public final class Candidates {
  /// What layouts are judged on: which model will render them is not known here.
  public static final ModelGrid GRID = ModelGrid.ZEROSCOPE;

  /// As many as can be looked at side by side.
  public static final int MOST = 16;

  private static final double VARIETY = 1;

  private Candidates() {}

  /// Watches candidates grow, each on a thread of its own.
  public interface Listener {
    /// Hears nothing.
    Listener NONE = (_, _) -> {};

    /// A box of a candidate has arrived; see [PlanListener#onBox].
    ///
    /// @param number of the candidate, from 1
    void onBox(int number, StreamedBox box);

    /// A candidate's answer starts again; its boxes don't count any more.
    default void onRestart(int number) {}

    /// Something worth a line to the user.
    default void onNote(int number, String sentence) {}
  }

  /// Proposals for one request with the seeds from its own on, the best first; of equal ones,
  /// the one that was asked for first. The first is asked for as the request says, the others
  /// for something else. Candidates that fail are left out unless all do.
  ///
  /// @param count 1 to [#MOST]
  /// @throws PlannerException if there is none, for the first candidate's reason
  /// @throws CancellationException if `cancel` asked to stop
  public static List<RankedPlan> propose(
      LayoutPlanner planner, PlanRequest request, int count, Listener listener, CancelToken cancel)
      throws PlannerException {
    if (count < 1 || count > MOST) {
      throw new IllegalArgumentException("Candidates are 1 to " + MOST + ", not " + count);
    }
    List<Future<Plan>> futures = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < count; i++) {
        int number = i + 1;
        PlanRequest one = request.varied(request.seed() + i, i == 0 ? request.variety() : VARIETY);
        futures.add(
            threads.submit(() -> planner.plan(one, new Numbered(number, listener), cancel)));
      }
    }
    List<RankedPlan> ranked = new ArrayList<>();
    List<PlannerException> failures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      try {
        Plan plan = futures.get(i).get();
        ranked.add(new RankedPlan(i + 1, plan, LayoutScorer.score(plan.shot(), GRID)));
      } catch (ExecutionException e) {
        failures.add(failure(e));
        listener.onNote(i + 1, failures.getLast().getMessage());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("Planning was interrupted.");
      }
    }
    if (ranked.isEmpty()) {
      throw failures.getFirst();
    }
    ranked.sort(
        Comparator.comparingDouble((RankedPlan r) -> -r.score().total())
            .thenComparingInt(RankedPlan::number));
    return List.copyOf(ranked);
  }

  private static PlannerException failure(ExecutionException e) {
    return switch (e.getCause()) {
      case PlannerException planner -> planner;
      case RuntimeException unexpected -> throw unexpected;
      case Error error -> throw error;
      case null, default -> throw new IllegalStateException(e);
    };
  }

  private record Numbered(int number, Listener listener) implements PlanListener {
    @Override
    public void onPartial(String textSoFar) {
      if (textSoFar.isEmpty()) {
        listener.onRestart(number);
      }
    }

    @Override
    public void onBox(StreamedBox box) {
      listener.onBox(number, box);
    }

    @Override
    public void onNote(String sentence) {
      listener.onNote(number, sentence);
    }
  }
}
