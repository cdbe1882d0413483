package boxreel.layout.lvd;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// LVD's benchmark of layouts, the first stage of the paper's table: does a layout show what its
/// prompt says? It needs no video.
public final class Benchmark {
  private Benchmark() {}

  /// How one task went.
  public record Score(int passed, int total) {
    public double percent() {
      return total == 0 ? 0 : 100.0 * passed / total;
    }
  }

  /// A prompt whose layout failed.
  ///
  /// @param number of the prompt, from 1
  /// @param reason in a few words, "moves the car the wrong way"
  /// @param layout what was judged, empty if there was no usable answer
  public record Failure(
      int number, BenchmarkTask task, String prompt, String reason, Optional<LvdLayout> layout) {}

  /// @param scores for all tasks
  /// @param failures in the order of the prompts
  public record Result(Map<BenchmarkTask, Score> scores, List<Failure> failures) {
    public Result {
      scores = Map.copyOf(scores);
      failures = List.copyOf(failures);
    }

    public Score score(BenchmarkTask task) {
      return scores.getOrDefault(task, new Score(0, 0));
    }

    public Score overall() {
      return new Score(
          scores.values().stream().mapToInt(Score::passed).sum(),
          scores.values().stream().mapToInt(Score::total).sum());
    }
  }

  /// The 500 prompts in the benchmark's order, repeated ones included.
  public static List<BenchmarkPrompt> prompts() {
    return BenchmarkPrompts.all();
  }

  /// 300 prompts with the same tasks and checks in other sentence frames and with other nouns than
  /// LVD's, 60 per task.
  ///
  /// @param set 1 or 3: sets that share neither frames nor nouns
  public static List<BenchmarkPrompt> paraphrases(int set) {
    return Paraphrases.set(set);
  }

  /// Asks for a layout for each of LVD's 500 prompts, in order, and judges it.
  ///
  /// @param planner called once per prompt on this thread; an empty answer fails
  public static Result run(Function<String, Optional<LvdLayout>> planner) {
    return run(prompts(), planner);
  }

  /// Asks for a layout for each of the prompts, in order, and judges it.
  ///
  /// @param planner called once per prompt on this thread; an empty answer fails
  public static Result run(
      List<BenchmarkPrompt> prompts, Function<String, Optional<LvdLayout>> planner) {
    Map<BenchmarkTask, Score> scores = new EnumMap<>(BenchmarkTask.class);
    List<Failure> failures = new ArrayList<>();
    int number = 0;
    for (BenchmarkPrompt prompt : prompts) {
      number++;
      Optional<LvdLayout> layout = planner.apply(prompt.text());
      Optional<String> failure =
          layout.isEmpty() ? Optional.of("there is no layout") : prompt.failure(layout.get());
      Score before = scores.getOrDefault(prompt.task(), new Score(0, 0));
      scores.put(
          prompt.task(),
          new Score(before.passed() + (failure.isEmpty() ? 1 : 0), before.total() + 1));
      if (failure.isPresent()) {
        failures.add(new Failure(number, prompt.task(), prompt.text(), failure.get(), layout));
      }
    }
    return new Result(scores, failures);
  }
}
