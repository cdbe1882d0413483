package boxreel.cli;

import boxreel.base.CancelToken;
import boxreel.base.LayoutException;
import boxreel.base.PlannerException;
import boxreel.layout.lvd.Benchmark;
import boxreel.layout.lvd.BenchmarkPrompt;
import boxreel.layout.lvd.LvdLayout;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Runs the benchmark on a source of layouts, with progress. Used once.
final class LayoutScoring {
  /// Who fails for this many prompts from the start on would fail for all.
  private static final int HOPELESS = 3;

  private final Source source;
  private final Reporter reporter;
  private final CancelToken cancel;
  private final Stopwatch watch = new Stopwatch();
  private int done;
  private int failed;
  private String firstFailure = "";

  LayoutScoring(Source source, Reporter reporter, CancelToken cancel) {
    this.source = source;
    this.reporter = reporter;
    this.cancel = cancel;
  }

  /// Where layouts come from.
  @FunctionalInterface
  interface Source {
    /// Empty if there is none for this prompt.
    Optional<LvdLayout> layout(String prompt) throws PlannerException, LayoutException;
  }

  /// Carries a planner's failure through the benchmark.
  private static final class Hopeless extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient PlannerException failure;

    Hopeless(PlannerException failure) {
      super(failure);
      this.failure = failure;
    }
  }

  /// @throws PlannerException if the planner fails from the start
  Benchmark.Result run(List<BenchmarkPrompt> prompts) throws PlannerException {
    Benchmark.Result result;
    try {
      result = Benchmark.run(prompts, prompt -> next(prompt, prompts.size()));
    } catch (Hopeless e) {
      throw e.failure;
    }
    if (failed > 0) {
      reporter.note(
          (failed == 1 ? "1 prompt" : failed + " prompts")
              + " got no layout, which counts as failed. The first time: "
              + firstFailure);
    }
    return result;
  }

  private Optional<LvdLayout> next(String prompt, int total) {
    if (cancel.isCancelled()) {
      throw new CancellationException();
    }
    Optional<LvdLayout> layout = Optional.empty();
    try {
      layout = source.layout(prompt);
    } catch (PlannerException e) {
      failed++;
      firstFailure = firstFailure.isEmpty() ? String.valueOf(e.getMessage()) : firstFailure;
      if (failed == HOPELESS && done == HOPELESS - 1) {
        throw new Hopeless(e);
      }
    } catch (LayoutException e) {
      failed++;
      firstFailure = firstFailure.isEmpty() ? String.valueOf(e.getMessage()) : firstFailure;
    }
    done++;
    reporter.progress(Reporter.Phase.SCORING, done, total, watch.elapsed());
    return layout;
  }
}
