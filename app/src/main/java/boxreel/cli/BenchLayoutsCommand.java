package boxreel.cli;

import boxreel.base.CancelToken;
import boxreel.base.LayoutException;
import boxreel.base.PlannerException;
import boxreel.base.StudioException;
import boxreel.layout.Shot;
import boxreel.layout.io.RecordedAnswers;
import boxreel.layout.lvd.Benchmark;
import boxreel.layout.lvd.LvdReader;
import boxreel.layout.lvd.LvdShots;
import boxreel.planner.BuiltinPlanner;
import boxreel.planner.LayoutPlanner;
import boxreel.planner.PlanListener;
import boxreel.planner.PlanRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
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
          + " reads them. The paper's scores stand beside. The other sets are 300 prompts each that"
          + " ask the same in other words."
    },
    footer = {
      "",
      "Examples:",
      "  boxreel bench layouts --planner builtin --report failures.html",
      "  boxreel bench layouts --planner builtin --prompts paraphrases-2",
      "  boxreel bench layouts --answers cache_lvd_v0.1_gpt-4-1106-preview.json"
    })
final class BenchLayoutsCommand implements Callable<Integer> {
  private static final int LONG_RUNS = 20;

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
      description =
          "builtin, openai, anthropic, gemini, ollama or local (default: what the environment sets"
              + " up).")
  private @Nullable PlannerKind planner;

  @Option(
      names = "--model-file",
      paramLabel = "FILE",
      description = "A chat model as GGUF file, asked inside Boxreel; means --planner local.")
  private @Nullable Path modelFile;

  @Option(
      names = "--prompts",
      paramLabel = "SET",
      description =
          "lvd, paraphrases-1, paraphrases-2 or paraphrases-3 (default: ${DEFAULT-VALUE}).")
  private String promptSet = "lvd";

  @Option(names = "--failures", description = "List the prompts whose layouts fail.")
  private boolean listsFailures;

  @Option(
      names = "--report",
      paramLabel = "FILE.html",
      description = "Write a page with the boxes of all layouts that fail, to open in a browser.")
  private @Nullable Path report;

  @Mixin private final CommonOptions common = new CommonOptions();

  private final PlanningSpeed speed = new PlanningSpeed();
  private final PlanningSpeed longSpeed = new PlanningSpeed();
  private final PlanningSpeed variedSpeed = new PlanningSpeed();

  BenchLayoutsCommand(Services services, Terminal terminal) {
    this.services = services;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws StudioException {
    if (answers != null && (planner != null || modelFile != null)) {
      throw new UsageError("Give either --answers or a planner, not both.");
    }
    PromptSet set =
        PromptSet.named(promptSet)
            .orElseThrow(
                () ->
                    new UsageError(
                        "There is no set of prompts '"
                            + promptSet
                            + "'; use lvd, paraphrases-1, paraphrases-2 or paraphrases-3."));
    Optional<Path> page = Optional.ofNullable(report);
    page.ifPresent(OutputTarget::checkFile);
    Reporter reporter = common.reporter(terminal);
    CancelToken cancel = new CancelToken();
    try (Interrupts _ = Interrupts.cancelling(cancel)) {
      Judged judged = answers == null ? planned(cancel) : recorded(answers);
      Benchmark.Result result =
          new LayoutScoring(judged.source(), reporter, cancel).run(set.prompts());
      if (page.isPresent()) {
        LayoutFiles.write(FailureReport.html(judged.name(), set, result), page.get());
      }
      LayoutScores scores =
          new LayoutScores(judged.name(), set, result, speed, longSpeed, variedSpeed, page);
      reporter.result(scores.text(listsFailures), scores.json());
    }
    return ExitCode.OK;
  }

  /// Whose layouts are judged.
  private record Judged(String name, LayoutScoring.Source source) {}

  private Judged recorded(Path file) throws LayoutException {
    if (!Files.exists(file)) {
      throw new UsageError("There is no file " + file + "; check its name.");
    }
    RecordedAnswers recorded = RecordedAnswers.read(file);
    return new Judged(
        String.valueOf(file.getFileName()),
        prompt -> {
          Optional<String> answer = recorded.next(prompt);
          return answer.isEmpty()
              ? Optional.empty()
              : Optional.of(LvdReader.readStrict(answer.get(), prompt));
        });
  }

  private Judged planned(CancelToken cancel) throws PlannerException {
    LayoutPlanner asked = new PlannerOptions(planner, modelFile).asksAnew(services);
    if (asked.name().equals(BuiltinPlanner.NAME)) {
      measureLongPrompt(asked, 0, longSpeed, cancel);
      measureLongPrompt(asked, 1, variedSpeed, cancel);
    }
    return new Judged(
        asked.name(),
        prompt -> {
          long start = System.nanoTime();
          Shot shot = asked.plan(request(prompt), PlanListener.NONE, cancel).shot();
          speed.add(System.nanoTime() - start);
          return Optional.of(LvdShots.toLayout(shot));
        });
  }

  /// @param variety as in [PlanRequest]
  private static void measureLongPrompt(
      LayoutPlanner asked, double variety, PlanningSpeed speed, CancelToken cancel)
      throws PlannerException {
    for (int i = -LONG_RUNS; i < LONG_RUNS; i++) {
      PlanRequest request =
          new PlanRequest(
              PlanningSpeed.LONG_PROMPT,
              Shot.DEFAULT_FRAMES,
              Shot.DEFAULT_FRAMES_PER_SECOND,
              variety == 0 ? 0 : i + LONG_RUNS,
              variety);
      long start = System.nanoTime();
      asked.plan(request, PlanListener.NONE, cancel);
      if (i >= 0) {
        speed.add(System.nanoTime() - start);
      }
    }
  }

  private static PlanRequest request(String prompt) {
    return new PlanRequest(prompt, Shot.DEFAULT_FRAMES, Shot.DEFAULT_FRAMES_PER_SECOND, 0);
  }
}
