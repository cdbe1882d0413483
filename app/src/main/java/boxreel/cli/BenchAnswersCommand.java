package boxreel.cli;

import boxreel.base.CancelToken;
import boxreel.base.LayoutException;
import boxreel.base.StudioException;
import boxreel.layout.io.RecordedAnswers;
import boxreel.layout.lvd.Benchmark;
import boxreel.layout.lvd.BenchmarkPrompt;
import boxreel.layout.lvd.LvdReader;
import boxreel.layout.lvd.LvdShots;
import boxreel.layout.lvd.LvdWriter;
import boxreel.planner.BuiltinPlanner;
import boxreel.planner.PlanListener;
import boxreel.planner.PlanRequest;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `boxreel bench answers`: how fast answers of language models are read.
@Command(
    name = "answers",
    description = {
      "Measures how fast answers of language models are read, on one core.",
      "Either recorded ones, or the built-in planner's layouts in LVD's text form."
    },
    footer = {"", "Example:", "  boxreel bench answers --answers recorded.json --seconds 5"})
final class BenchAnswersCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--answers",
      paramLabel = "FILE",
      description = "Recorded answers: a JSON object of prompts, each with a list of texts.")
  private @Nullable Path file;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "Computing time of each measurement, after as much to warm up (default: 3).")
  private Double seconds = 3.0;

  @Mixin private final CommonOptions common = new CommonOptions();

  BenchAnswersCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  private record Answered(String prompt, String text) {}

  @Override
  public Integer call() throws StudioException {
    if (!(seconds >= 0.01 && seconds <= 600)) {
      throw new UsageError("--seconds must be 0.01 to 600, not " + seconds + ".");
    }
    Reporter reporter = common.reporter(terminal);
    List<Answered> answers = file == null ? planned() : recorded(file);
    CancelToken cancel = new CancelToken();
    try (Interrupts _ = Interrupts.cancelling(cancel)) {
      double read =
          perSecond(answers, a -> LvdReader.read(a.text(), a.prompt()).defects().size(), cancel);
      double shots =
          perSecond(
              answers,
              a ->
                  LvdReader.read(a.text(), a.prompt())
                      .layout()
                      .map(layout -> LvdShots.toShot(layout, 24, 8).tracks().size())
                      .orElse(0),
              cancel);
      double characters = answers.stream().mapToInt(a -> a.text().length()).average().orElse(0);
      reporter.result(
          String.format(
              Locale.ROOT,
              "%d answers of %.0f characters on average%n  %-28s %8.0f per second%n  %-28s %8.0f"
                  + " per second",
              answers.size(),
              characters,
              "read",
              read,
              "read and made into shots",
              shots),
          Json.event("done")
              .put("answers", answers.size())
              .put("characters", characters)
              .put("readPerSecond", read)
              .put("shotsPerSecond", shots));
    }
    return ExitCode.OK;
  }

  private double perSecond(
      List<Answered> answers, ToIntFunction<Answered> work, CancelToken cancel) {
    rounds(answers, work, cancel);
    return rounds(answers, work, cancel);
  }

  /// Counts the time that this thread computes, so that other work on the machine does not count.
  private double rounds(List<Answered> answers, ToIntFunction<Answered> work, CancelToken cancel) {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    long end = start + Math.round(seconds * 1e9);
    long done = 0;
    long sum = 0;
    while (clock.getCurrentThreadCpuTime() < end) {
      for (Answered answer : answers) {
        sum += work.applyAsInt(answer);
      }
      done += answers.size();
      if (cancel.isCancelled()) {
        throw new CancellationException();
      }
    }
    // The results are used, so that the work can't be optimised away.
    return sum < 0 ? 0 : done * 1e9 / (clock.getCurrentThreadCpuTime() - start);
  }

  private static List<Answered> planned() throws StudioException {
    List<Answered> answers = new ArrayList<>();
    BuiltinPlanner planner = new BuiltinPlanner();
    for (BenchmarkPrompt prompt : Benchmark.prompts()) {
      answers.add(
          new Answered(
              prompt.text(),
              LvdWriter.write(
                  planner
                      .plan(PlanRequest.of(prompt.text()), PlanListener.NONE, new CancelToken())
                      .shot())));
    }
    return answers;
  }

  private static List<Answered> recorded(Path file) throws LayoutException {
    if (!Files.exists(file)) {
      throw new UsageError("There is no file " + file + "; check its name.");
    }
    RecordedAnswers recorded = RecordedAnswers.read(file);
    List<Answered> answers = new ArrayList<>();
    for (BenchmarkPrompt prompt : Benchmark.prompts()) {
      recorded
          .next(prompt.text())
          .ifPresent(text -> answers.add(new Answered(prompt.text(), text)));
    }
    if (answers.isEmpty()) {
      throw LayoutException.badInput(
          "The file holds no answer to a prompt of the benchmark; choose one that LVD published.");
    }
    return answers;
  }
}
