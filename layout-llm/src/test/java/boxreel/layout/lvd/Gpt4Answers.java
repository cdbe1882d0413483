package boxreel.layout.lvd;

import boxreel.base.LayoutException;
import boxreel.layout.io.RecordedAnswers;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The 500 answers of GPT-4 to the benchmark, as published with LVD.
public final class Gpt4Answers {
  /// A prompt of the benchmark with one answer to it.
  public record Answered(String prompt, String answer) {}

  private Gpt4Answers() {}

  public static RecordedAnswers load() throws IOException, LayoutException {
    try (InputStream in =
        Objects.requireNonNull(
            Gpt4Answers.class.getResourceAsStream("/lvd/gpt-4-1106-preview.json.gz"))) {
      return RecordedAnswers.read(in);
    }
  }

  /// All of them, in the benchmark's order.
  public static List<Answered> all() throws IOException, LayoutException {
    RecordedAnswers answers = load();
    List<Answered> all = new ArrayList<>();
    for (BenchmarkPrompt prompt : Benchmark.prompts()) {
      all.add(new Answered(prompt.text(), answers.next(prompt.text()).orElseThrow()));
    }
    return all;
  }
}
