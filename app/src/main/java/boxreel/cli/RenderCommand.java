package boxreel.cli;

import boxreel.base.CancelToken;
import boxreel.base.ExportException;
import boxreel.base.StudioException;
import boxreel.layout.PromptCue;
import boxreel.layout.PromptCues;
import boxreel.layout.Shot;
import boxreel.render.api.Cascade;
import boxreel.render.api.ModelInfo;
import boxreel.render.api.RenderOutcome;
import boxreel.render.api.RenderRequest;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.Renderer;
import boxreel.render.video.ClipScaler;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `boxreel render`.
@Command(
    name = "render",
    sortOptions = false,
    description = {
      "Makes a video of a prompt or a layout.",
      "For a prompt the layout is planned first. A layout is a file that 'boxreel layout' or the"
          + " studio wrote."
    },
    footer = {
      "",
      "Examples:",
      "  boxreel render \"A bear walks from the left to the right\" -o bear.mp4",
      "  boxreel render --layout ball.json --seed 7 -o ball.gif"
    })
final class RenderCommand implements Callable<Integer> {
  private final Services services;
  private final Terminal terminal;

  @Parameters(
      arity = "0..1",
      paramLabel = "PROMPT",
      description = "What the video shows, in quotes.")
  private @Nullable String prompt;

  @Mixin private final PlannerOptions planner = new PlannerOptions();

  @Option(
      names = "--layout",
      paramLabel = "FILE",
      description = "A layout instead of a prompt: JSON, or LVD's text as .txt.")
  private @Nullable Path layout;

  @Option(
      names = "--prompt",
      paramLabel = "TEXT",
      description = "The prompt for --layout, instead of the layout's own.")
  private @Nullable String layoutPrompt;

  @Option(
      names = "--prompts",
      paramLabel = "FILE",
      description =
          "A text file with a prompt a line, which share the clip evenly: what single frames show."
              + " Boxes follow the shot's own prompt.")
  private @Nullable Path framePrompts;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "Where to write: .mp4, .gif, or no ending for a folder of PNG pictures.")
  private Path output = Path.of("");

  @Option(
      names = "--model",
      paramLabel = "NAME|FOLDER",
      description = "The model (default: ${DEFAULT-VALUE}); 'boxreel models' lists them.")
  private String model = "toybox";

  @Option(
      names = "--frames",
      paramLabel = "N",
      description = "Number of frames (default: the layout's, or what suits the model).")
  private @Nullable Integer frames;

  @Option(
      names = "--negative",
      paramLabel = "TEXT",
      description = "What the video should not show.")
  private @Nullable String negative;

  @Option(
      names = "--enlarge",
      paramLabel = "N",
      description = "Write every pixel as N by N, 1 to 16, for models with small pictures.")
  private Integer enlarge = 1;

  @Option(
      names = "--enlarge-filter",
      paramLabel = "NAME",
      description = "How: nearest keeps pixels sharp, bicubic is smooth (default: bicubic).")
  private ClipScaler.Filter enlargeFilter = ClipScaler.Filter.BICUBIC;

  @Option(
      names = "--in-process",
      description = "Render in this process instead of one of its own, which is easier to debug.")
  private boolean inProcess;

  @Mixin private final BurnInOptions burnIn = new BurnInOptions();

  @Mixin private final RenderOptions options = new RenderOptions();

  @Mixin private final StageOptions stages = new StageOptions();

  @Mixin private final CommonOptions common = new CommonOptions();

  RenderCommand(Services services, Terminal terminal) {
    this.services = services;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws StudioException {
    Reporter reporter = common.reporter(terminal);
    checkInput();
    options.check();
    stages.check();
    burnIn.checkRender();
    OutputTarget.checkVideo(output);
    CancelToken cancel = new CancelToken();
    try (Interrupts _ = Interrupts.cancelling(cancel)) {
      Renderer renderer = inProcess ? services.rendererHere() : services.renderer();
      renderer.prepare();
      ModelInfo info = renderer.model(model);
      ModelTask.require(info, ModelInfo.Task.VIDEO);
      RenderSettings settings = options.settings(info);
      stages.find(renderer);
      Shot shot = shot(info, reporter, cancel);
      Cascade cascade = stages.of(new RenderRequest(shot, model, settings), info, renderer);
      RenderProgress progress = new RenderProgress(reporter);
      RenderOutcome.Done made =
          finished(cascade.run(renderer, progress, cancel), progress, reporter, cancel);
      var done =
          new RenderOutcome.Done(
              burnIn.onto(
                  ClipScaler.enlarged(made.clip(), enlarge, enlargeFilter), made.trace().shot()),
              made.trace());
      write(done, output, progress, cancel);
      reporter.note(summary(done, progress.elapsed()));
      reporter.result(output.toString(), progress.done(done, output));
    }
    return ExitCode.OK;
  }

  /// What all stages made. Writes what was finished before one failed.
  private RenderOutcome.Done finished(
      Cascade.Outcome outcome, RenderProgress progress, Reporter reporter, CancelToken cancel)
      throws StudioException {
    return switch (outcome) {
      case Cascade.Outcome.Cancelled _ -> throw new CancellationException();
      case Cascade.Outcome.Done(RenderOutcome.Done result) -> result;
      case Cascade.Outcome.Failed(
              RenderOutcome.Done kept,
              Cascade.Planned stage,
              StudioException reason) -> {
        String lacking = stage.stage().map(StageOptions::lacking).orElse("");
        Path beside = OutputTarget.named(output, lacking);
        write(kept, beside, progress, cancel);
        reporter.note("The video before that is in " + beside + ".");
        throw reason;
      }
    };
  }

  private void checkInput() {
    if (prompt == null && layout == null) {
      throw new UsageError(
          "Say what to render: a prompt in quotes, such as \"A red ball bounces across a beach\","
              + " or a layout with --layout.");
    }
    if (prompt != null && layout != null) {
      throw new UsageError(
          "Give either a prompt or --layout; to render a layout with another prompt use --prompt.");
    }
    if (layoutPrompt != null && layout == null) {
      throw new UsageError("--prompt belongs to --layout; without a layout put the prompt first.");
    }
    if (prompt != null) {
      Planning.checkPrompt(prompt);
    }
    if (layoutPrompt != null) {
      Planning.checkPrompt(layoutPrompt);
    }
    if (frames != null) {
      Planning.checkFrames(frames);
    }
    if (enlarge < 1 || enlarge > 16) {
      throw new UsageError("--enlarge must be 1 to 16, not " + enlarge + ".");
    }
  }

  private Shot shot(ModelInfo info, Reporter reporter, CancelToken cancel) throws StudioException {
    Shot shot = layout == null ? planned(info, reporter, cancel) : fromFile(layout, info, reporter);
    Planning.checkPrompt(shot.prompt());
    int atOnce = stages.atOnce(shot, info);
    if (atOnce > info.maxFrames()) {
      reporter.note(
          "Model "
              + info.name()
              + " is made for up to "
              + info.maxFrames()
              + " frames; "
              + atOnce
              + " at once may look worse.");
    } else if (atOnce < shot.frames()) {
      reporter.note(
          "The "
              + shot.frames()
              + " frames are drawn in parts of "
              + atOnce
              + ", each going on from the last frames of the one before; --window "
              + shot.frames()
              + " draws them at once.");
    }
    Shot cued = framePrompts == null ? shot : shot.withCues(cues(framePrompts, shot.frames()));
    return negative == null ? cued : cued.withNegative(negative);
  }

  private static List<PromptCue> cues(Path file, int frames) throws StudioException {
    List<String> prompts =
        LayoutFiles.textOf(file).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    if (prompts.isEmpty()) {
      throw new UsageError("There is no prompt in " + file + ": write one a line.");
    }
    return PromptCues.spread(prompts, frames);
  }

  private Shot fromFile(Path file, ModelInfo info, Reporter reporter) throws StudioException {
    int lvdFrames = frames == null ? info.maxFrames() : frames;
    Shot shot = LayoutFiles.read(file, Optional.ofNullable(layoutPrompt), lvdFrames, reporter);
    return frames == null ? shot : shot.stretchedTo(frames);
  }

  private Shot planned(ModelInfo info, Reporter reporter, CancelToken cancel)
      throws StudioException {
    String text = prompt == null ? "" : prompt;
    int count = frames == null ? info.maxFrames() : frames;
    if (!options.wantsBoxes(info)) {
      return new Shot(text.strip(), "", "", count, Shot.DEFAULT_FRAMES_PER_SECOND, List.of());
    }
    return new Planning(reporter, cancel)
        .plan(planner.layouts(services, terminal), text, count, options.planSeed())
        .shot();
  }

  private void write(
      RenderOutcome.Done done, Path target, RenderProgress progress, CancelToken cancel)
      throws StudioException {
    try {
      services
          .videoFiles()
          .write(
              done.clip(),
              done.trace(),
              target,
              frame -> {
                if (cancel.isCancelled()) {
                  throw new CancellationException();
                }
                progress.writing(frame, done.clip().frames().size());
              });
    } catch (ExportException e) {
      // While the process ends, the unfinished file is taken away under the writer.
      if (cancel.isCancelled()) {
        throw new CancellationException();
      }
      throw e;
    }
  }

  private String summary(RenderOutcome.Done done, Duration elapsed) {
    return done.clip().frames().size()
        + " frames of "
        + new PixelSize(done.clip().width(), done.clip().height())
        + " with seed "
        + done.trace().settings().seed()
        + " in "
        + ProgressBar.words(elapsed)
        + ".";
  }
}
