package boxreel.layout.lvd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.LayoutException;
import boxreel.layout.io.RecordedAnswers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class BenchmarkTest {
  @Test
  void has500PromptsOfWhich184AreDistinct() {
    List<BenchmarkPrompt> prompts = Benchmark.prompts();

    assertEquals(500, prompts.size());
    assertEquals(184, prompts.stream().map(BenchmarkPrompt::text).distinct().count());
    Map<BenchmarkTask, Long> perTask =
        prompts.stream()
            .collect(Collectors.groupingBy(BenchmarkPrompt::task, Collectors.counting()));
    for (BenchmarkTask task : BenchmarkTask.values()) {
      assertEquals(100, perTask.get(task), task.title());
    }
  }

  @Test
  void asksExactlyThePromptsThatWereRecorded() throws Exception {
    RecordedAnswers answers = Gpt4Answers.load();

    long answered =
        Benchmark.prompts().stream().filter(p -> answers.next(p.text()).isPresent()).count();

    assertEquals(500, answered);
    assertEquals(500, answers.total());
  }

  @Test
  void strictReadingOfGpt4ReachesThePublishedScores() throws Exception {
    Benchmark.Result result = Benchmark.run(recorded(BenchmarkTest::strict));

    assertEquals(List.of(100, 100, 100, 100, 88), passed(result));
    assertEquals(488, result.overall().passed());
    assertEquals(12, result.failures().size());
    assertTrue(
        result.failures().stream().allMatch(f -> f.task() == BenchmarkTask.SEQUENTIAL),
        () -> result.failures().toString());
  }

  @Test
  void tolerantReadingOfGpt4LosesNothing() throws Exception {
    for (Gpt4Answers.Answered answered : Gpt4Answers.all()) {
      LvdReading reading = LvdReader.read(answered.answer(), answered.prompt());

      assertEquals(List.of(), reading.defects(), answered.answer());
      assertEquals(
          LvdReader.readStrict(answered.answer(), answered.prompt()),
          reading.layout().orElseThrow(),
          answered.answer());
    }
  }

  @Test
  void tolerantReadingOfGpt4ReachesTheSameScores() throws Exception {
    Benchmark.Result result = Benchmark.run(recorded(text -> LvdReader.read(text, "").layout()));

    assertEquals(List.of(100, 100, 100, 100, 88), passed(result));
  }

  @Test
  void theShotsOfGpt4sLayoutsReachTheSameScores() throws Exception {
    Benchmark.Result result =
        Benchmark.run(
            recorded(
                text ->
                    LvdReader.read(text, "")
                        .layout()
                        .map(layout -> LvdShots.toLayout(LvdShots.toShot(layout, 24, 8)))));

    assertEquals(List.of(100, 100, 100, 100, 88), passed(result));
  }

  @Test
  void noAnswerFailsEveryPrompt() {
    Benchmark.Result result = Benchmark.run(_ -> Optional.empty());

    assertEquals(0, result.overall().passed());
    assertEquals(500, result.overall().total());
    assertEquals(500, result.failures().size());
    assertEquals("there is no layout", result.failures().getFirst().reason());
  }

  @Test
  void anObjectAtRestPassesOnlyWhereRestWillDo() {
    LvdLayout.Entry car = new LvdLayout.Entry(0, "moving car", 10, 300, 100, 100);
    LvdLayout atRest = new LvdLayout(Collections.nCopies(6, List.of(car)), "street", "");

    Benchmark.Result result = Benchmark.run(_ -> Optional.of(atRest));

    // One car is there: the five prompts that ask for one object of any kind count it.
    assertEquals(25, result.score(BenchmarkTask.NUMERACY).passed());
    assertEquals(0, result.score(BenchmarkTask.ATTRIBUTION).passed());
    assertEquals(0, result.score(BenchmarkTask.VISIBILITY).passed());
    assertEquals(0, result.score(BenchmarkTask.DYNAMICS).passed());
    assertEquals(0, result.score(BenchmarkTask.SEQUENTIAL).passed());
    assertEquals(5.0, result.overall().percent());
  }

  private static List<Integer> passed(Benchmark.Result result) {
    List<Integer> passed = new ArrayList<>();
    for (BenchmarkTask task : BenchmarkTask.values()) {
      passed.add(result.score(task).passed());
    }
    return passed;
  }

  private static Function<String, Optional<LvdLayout>> recorded(
      Function<String, Optional<LvdLayout>> reading) throws IOException, LayoutException {
    RecordedAnswers answers = Gpt4Answers.load();
    return prompt -> answers.next(prompt).flatMap(reading);
  }

  private static Optional<LvdLayout> strict(String answer) {
    try {
      return Optional.of(LvdReader.readStrict(answer, ""));
    } catch (LayoutException e) {
      return Optional.empty();
    }
  }
}
