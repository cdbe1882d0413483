package boxreel.cli;

import boxreel.layout.lvd.BenchmarkTask;
import java.util.List;

/// What language models reached on LVD's 500 prompts, in percent of each task (the table of stage
/// one in "LLM-grounded Video Diffusion Models", ICLR 2024).
///
/// @param name of the model
/// @param percents in the order of [BenchmarkTask]
record PublishedScores(String name, List<Integer> percents, int overall) {
  static final List<PublishedScores> ALL =
      List.of(
          new PublishedScores("GPT-3.5", List.of(100, 100, 100, 71, 16), 77),
          new PublishedScores("GPT-4", List.of(100, 100, 100, 100, 88), 98));

  int percent(BenchmarkTask task) {
    return percents.get(task.ordinal());
  }
}
