package boxreel.cli;

import boxreel.base.ModelException;
import boxreel.base.StudioException;
import boxreel.layout.Shot;
import boxreel.layout.lint.Finding;
import boxreel.layout.lint.LayoutLinter;
import boxreel.layout.lint.LintContext;
import boxreel.layout.lint.LintContext.PromptLength;
import boxreel.layout.lvd.PromptPhrases;
import boxreel.planner.reading.NamedThings;
import boxreel.project.Project;
import boxreel.project.StoryShot;
import boxreel.project.store.ProjectPlace;
import boxreel.render.api.ModelInfo;
import boxreel.render.api.PromptTokens;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `boxreel lint`.
@Command(
    name = "lint",
    description = {
      "Tells what a video model will have trouble with in a layout, before anything is rendered:",
      "boxes smaller than a cell of its attention, too fast, outside the frame, over each other,",
      "there for one frame; objects that the prompt lacks, and prompts that are too long.",
      "",
      "Exit codes: 0 nothing or hints only, 1 errors or warnings are left, 2 the input can't be"
          + " used."
    },
    footer = {
      "",
      "Examples:",
      "  boxreel lint ball.json",
      "  boxreel lint film.boxreel --json",
      "  boxreel lint ball.json --model zeroscope --size 576x320 --fix -o mended.json"
    })
final class LintCommand implements Callable<Integer> {
  private final Services services;
  private final Terminal terminal;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(
      paramLabel = "LAYOUT|PROJECT",
      description =
          "A layout (.json, or .txt in LVD's format), a .boxreel file or a project's folder.")
  private Path input = Path.of("");

  @Option(
      names = "--model",
      paramLabel = "NAME|FOLDER",
      description = "The model that will render it (default: the bundled one).")
  private @Nullable String model;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      description = "Size of the video in pixels (default: the model's).")
  private @Nullable PixelSize size;

  @Option(
      names = "--prompt",
      paramLabel = "PROMPT",
      description = "What a layout in LVD's format shows; it holds no prompt itself.")
  private @Nullable String prompt;

  @Option(
      names = "--fix",
      description = "Mend errors and warnings that have a fix, and write the result to -o.")
  private boolean fix;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where the mended layout or project goes.")
  private @Nullable Path output;

  LintCommand(Services services, Terminal terminal) {
    this.services = services;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws StudioException {
    Reporter reporter = common.reporter(terminal);
    if (fix != (output != null)) {
      throw new UsageError("--fix and -o go together: -o FILE is where the mended copy goes.");
    }
    if (!Files.exists(input)) {
      throw new UsageError("There is no file " + input + "; check its name.");
    }
    if (output != null) {
      OutputTarget.checkFile(output);
    }
    ModelInfo info =
        model == null ? services.renderer().models().getFirst() : services.renderer().model(model);
    LintReport report = new LintReport(reporter);
    if (Files.isDirectory(input) || ProjectPlace.isProject(input)) {
      lintProject(info, report, reporter);
    } else {
      Shot shot = LayoutFiles.read(input, Optional.ofNullable(prompt), info.maxFrames(), reporter);
      Shot mended = lint(shot, "", info, report);
      if (output != null) {
        LayoutFiles.write(LayoutFiles.format(mended, Optional.of(output)), output);
      }
    }
    report.finish(input, Optional.ofNullable(output));
    return report.isClean() ? ExitCode.OK : ExitCode.FAILURE;
  }

  private void lintProject(ModelInfo info, LintReport report, Reporter reporter)
      throws StudioException {
    Project project = ProjectOption.read(input, reporter).project();
    Project mended = project;
    for (StoryShot shot : project.shots()) {
      Shot layout = lint(shot.layout(), project.label(shot.id()), info, report);
      mended = mended.withShot(shot.withLayout(layout));
    }
    if (output != null) {
      ProjectCopy.write(input, mended, output);
    }
  }

  /// Reports what is left of a shot's findings, and returns the shot: mended, if that was asked
  /// for.
  private Shot lint(Shot shot, String label, ModelInfo info, LintReport report)
      throws ModelException {
    PixelSize pixels =
        size == null ? new PixelSize(info.defaults().width(), info.defaults().height()) : size;
    LintContext context = context(shot, info, pixels);
    Shot now = shot;
    if (fix) {
      LayoutLinter.Mended mended = LayoutLinter.mend(shot, context);
      report.mended(label, mended);
      now = mended.shot();
      context = context(now, info, new PixelSize(mended.grid().width(), mended.grid().height()));
    }
    for (Finding finding : LayoutLinter.lint(now, context)) {
      report.add(label, now, finding);
    }
    return now;
  }

  private LintContext context(Shot shot, ModelInfo info, PixelSize pixels) throws ModelException {
    PromptTokens tokens = services.renderer().tokens(info.name(), PromptPhrases.encoded(shot));
    return new LintContext(
        info.grid(pixels.width(), pixels.height()),
        Optional.of(new PromptLength(tokens.count(), tokens.most(), tokens.cut())),
        NamedThings.of(shot.prompt()));
  }
}
