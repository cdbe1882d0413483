package boxreel.cli;

import boxreel.layout.lvd.Benchmark;
import boxreel.layout.lvd.BenchmarkPrompt;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The sets of prompts that `bench layouts` scores, by the names that `--prompts` takes.
public enum PromptSet {
  LVD,
  PARAPHRASES_1,
  PARAPHRASES_2,
  PARAPHRASES_3;

  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<PromptSet> named(String name) {
    return Arrays.stream(values()).filter(set -> set.label().equalsIgnoreCase(name)).findFirst();
  }

  List<BenchmarkPrompt> prompts() {
    return switch (this) {
      case LVD -> Benchmark.prompts();
      case PARAPHRASES_1 -> Benchmark.paraphrases(1);
      case PARAPHRASES_2 -> Benchmark.paraphrases(2);
      case PARAPHRASES_3 -> Benchmark.paraphrases(3);
    };
  }
}
