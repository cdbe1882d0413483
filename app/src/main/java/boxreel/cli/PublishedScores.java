package boxreel.cli;

import boxreel.layout.lvd.BenchmarkTask;
import java.util.List;
import java.util.Map;

/// What language models reached on LVD's 500 prompts, in percent of each task (the table of stage
/// one in "LLM-grounded Video Diffusion Models", ICLR 2024).
///
/// @param name of the model
record PublishedScores(String name, Map<BenchmarkTask, Integer> percents, int overall) {
  static final List<PublishedScores> ALL =
      List.of(
          new PublishedScores("GPT-3.5", percents(71, 16), 77),
          new PublishedScores("GPT-4", percents(100, 88), 98));

  /// Both models pass the first three tasks.
  private static Map<BenchmarkTask, Integer> percents(int dynamics, int sequential) {
    return Map.of(
        BenchmarkTask.NUMERACY, 100,
        BenchmarkTask.ATTRIBUTION, 100,
        BenchmarkTask.VISIBILITY, 100,
        BenchmarkTask.DYNAMICS, dynamics,
        BenchmarkTask.SEQUENTIAL, sequential);
  }

  int percent(BenchmarkTask task) {
    return percents.getOrDefault(task, 0);
  }
}
