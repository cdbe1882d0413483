package boxreel.cli;

import boxreel.base.CancelToken;
import boxreel.base.LayoutException;
import boxreel.base.PlannerException;
import boxreel.base.StudioException;
import boxreel.layout.Shot;
import boxreel.layout.io.RecordedAnswers;
import boxreel.layout.lvd.Benchmark;
import boxreel.layout.lvd.BenchmarkTask;
import boxreel.layout.lvd.LvdLayout;
import boxreel.layout.lvd.LvdReader;
import boxreel.layout.lvd.LvdShots;
import boxreel.planner.LayoutPlanner;
import boxreel.planner.PlanListener;
import boxreel.planner.PlanRequest;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `boxreel bench layouts`: LVD's stage-one benchmark.
@Command(
    name = "layouts",
    description = {
      "Scores layouts on the 500 prompts of LVD's benchmark.",
      "Either those that a planner makes now, or recorded answers of a language model, read as LVD"
          + " reads them."
    },
    footer = {
      "",
      "Examples:",
      "  boxreel bench layouts --planner builtin",
      "  boxreel bench layouts --answers cache_lvd_v0.1_gpt-4-1106-preview.json"
    })
final class BenchLayoutsCommand implements Callable<Integer> {
  private final Services services;
  private final Terminal terminal;

  @Option(
      names = "--answers",
      paramLabel = "FILE",
      description = "Recorded answers: a JSON object of prompts, each with a list of texts.")
  private @Nullable Path answers;

  @Option(
      names = "--planner",
      paramLabel = "KIND",
      description = "builtin, openai or ollama (default: what the environment sets up).")
  private @Nullable PlannerKind planner;

  @Option(names = "--failures", description = "List the prompts whose layouts fail.")
  private boolean listsFailures;

  @Mixin private final CommonOptions common = new CommonOptions();

  BenchLayoutsCommand(Services services, Terminal terminal) {
    this.services = services;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws StudioException {
    if (answers != null && planner != null) {
      throw new UsageError("Give either --answers or --planner, not both.");
    }
    Reporter reporter = common.reporter(terminal);
    CancelToken cancel = new CancelToken();
    try (Interrupts _ = Interrupts.cancelling(cancel)) {
      Judged judged = answers == null ? planned(cancel) : recorded(answers);
      Benchmark.Result result = run(judged, reporter, cancel);
      reporter.result(text(judged.name(), result), json(judged.name(), result));
    }
    return ExitCode.OK;
  }

  /// Whose layouts are judged.
  private record Judged(String name, Function<String, Optional<LvdLayout>> layouts) {}

  private Judged recorded(Path file) throws LayoutException {
    if (!Files.exists(file)) {
      throw new UsageError("There is no file " + file + "; check its name.");
    }
    RecordedAnswers recorded = RecordedAnswers.read(file);
    return new Judged(
        String.valueOf(file.getFileName()),
        prompt -> {
          try {
            Optional<String> answer = recorded.next(prompt);
            return answer.isEmpty()
                ? Optional.empty()
                : Optional.of(LvdReader.readStrict(answer.get(), prompt));
          } catch (LayoutException e) {
            return Optional.empty();
          }
        });
  }

  private Judged planned(CancelToken cancel) throws PlannerException {
    LayoutPlanner asked = services.planner(Optional.ofNullable(planner));
    return new Judged(
        asked.name(),
        prompt -> {
          try {
            Shot shot =
                asked
                    .plan(
                        new PlanRequest(
                            prompt, Shot.DEFAULT_FRAMES, Shot.DEFAULT_FRAMES_PER_SECOND, 0),
                        PlanListener.NONE,
                        cancel)
                    .shot();
            return Optional.of(LvdShots.toLayout(shot));
          } catch (PlannerException e) {
            return Optional.empty();
          }
        });
  }

  private static Benchmark.Result run(Judged judged, Reporter reporter, CancelToken cancel) {
    int total = Benchmark.prompts().size();
    Stopwatch watch = new Stopwatch();
    int[] done = {0};
    return Benchmark.run(
        prompt -> {
          if (cancel.isCancelled()) {
            throw new CancellationException();
          }
          Optional<LvdLayout> layout = judged.layouts().apply(prompt);
          done[0]++;
          reporter.progress(Reporter.Phase.SCORING, done[0], total, watch.elapsed());
          return layout;
        });
  }

  private String text(String name, Benchmark.Result result) {
    StringBuilder text = new StringBuilder(name);
    for (BenchmarkTask task : BenchmarkTask.values()) {
      text.append(row(task.title(), result.score(task)));
    }
    text.append(row("overall", result.overall()));
    if (listsFailures) {
      result
          .failures()
          .forEach(
              f ->
                  text.append(
                      String.format(
                          Locale.ROOT, "%n%3d %s: %s", f.number(), f.prompt(), f.reason())));
    }
    return text.toString();
  }

  private static String row(String title, Benchmark.Score score) {
    return String.format(
        Locale.ROOT,
        "%n  %-12s %3d of %3d  %5.1f %%",
        title,
        score.passed(),
        score.total(),
        score.percent());
  }

  private static ObjectNode json(String name, Benchmark.Result result) {
    ObjectNode node = Json.event("done").put("source", name);
    ObjectNode scores = node.putObject("scores");
    for (BenchmarkTask task : BenchmarkTask.values()) {
      put(scores.putObject(task.title()), result.score(task));
    }
    put(scores.putObject("overall"), result.overall());
    ArrayNode failures = node.putArray("failures");
    for (Benchmark.Failure failure : result.failures()) {
      failures
          .addObject()
          .put("number", failure.number())
          .put("task", failure.task().title())
          .put("prompt", failure.prompt())
          .put("reason", failure.reason());
    }
    return node;
  }

  private static void put(ObjectNode node, Benchmark.Score score) {
    node.put("passed", score.passed()).put("total", score.total());
  }
}
