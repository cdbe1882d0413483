package boxreel.layout.lvd;

import java.util.Optional;

/// One prompt of the benchmark with the test that its layout has to pass.
public final class BenchmarkPrompt {
  /// The test: why a layout fails, empty if it passes.
  interface Check {
    Optional<String> failure(SampledLayout layout);
  }

  private final BenchmarkTask task;
  private final String text;
  private final Check check;

  BenchmarkPrompt(BenchmarkTask task, String text, Check check) {
    this.task = task;
    this.text = text;
    this.check = check;
  }

  public BenchmarkTask task() {
    return task;
  }

  /// The prompt, without a dot at its end.
  public String text() {
    return text;
  }

  /// Why the layout does not show what the prompt says, in a few words; empty if it does.
  /// Sampled to the six moments, as LVD's first stage is judged.
  public Optional<String> failure(LvdLayout layout) {
    return check.failure(SampledLayout.of(layout, LvdLayout.FRAMES));
  }
}
