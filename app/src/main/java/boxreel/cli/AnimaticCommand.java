package boxreel.cli;

import boxreel.base.CancelToken;
import boxreel.base.ExportException;
import boxreel.base.StudioException;
import boxreel.project.Picture;
import boxreel.project.TakeEdits;
import boxreel.project.animatic.Animatic;
import boxreel.project.store.ReadProject;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.VideoClip;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `boxreel animatic`.
@Command(
    name = "animatic",
    description = {
      "Makes a film of a project's shots, one after the other.",
      "A shot that has a take is seen as its take, the one chosen in the studio or the newest;"
          + " any other as its boxes with labels and motion arrows. Below stand title, action and"
          + " dialogue."
    },
    footer = {
      "",
      "Examples:",
      "  boxreel animatic film.boxreel -o film.mp4",
      "  boxreel animatic film.boxreel --burn-in boxes,labels,timecode -o review.mp4",
      "  boxreel animatic film --boxes --size 480x270 -o film.gif"
    })
final class AnimaticCommand implements Callable<Integer> {
  private static final int USUAL_WIDTH = 960;
  private static final double USUAL_ASPECT = 16 / 9.0;

  private final Services services;
  private final Terminal terminal;

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final ProjectOption project = new ProjectOption();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "The film: a .mp4 or .gif file.")
  private Path output = Path.of("");

  @Option(names = "--boxes", description = "Boxes for every shot, also where there is a take.")
  private boolean onlyBoxes;

  @Option(names = "--no-captions", description = "The picture alone, without text below.")
  private boolean withoutCaptions;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      description = "Size of the picture in pixels (default: 960 wide, in the takes' shape).")
  private @Nullable PixelSize size;

  @Mixin private final BurnInOptions burnIn = new BurnInOptions();

  AnimaticCommand(Services services, Terminal terminal) {
    this.services = services;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws StudioException {
    Reporter reporter = common.reporter(terminal);
    OutputTarget.checkVideo(output);
    String name = output.toString().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".mp4") && !name.endsWith(".gif")) {
      throw new UsageError("An animatic is a .mp4 or .gif file; end its name so.");
    }
    burnIn.marks();
    ReadProject read = project.read(reporter);
    Animatic animatic =
        new Animatic(read.project(), style(read), onlyBoxes ? Animatic.BOXES : read::takeFrames);
    write(animatic, reporter);
    if (animatic.unreadableTakes() > 0) {
      reporter.note(
          "The pictures of "
              + count(animatic.unreadableTakes(), "take")
              + " could not be read; boxes stand in for them.");
    }
    if (animatic.missingLetters() > 0) {
      reporter.note(
          "The captions' font has Latin, Greek and Cyrillic letters; others became question"
              + " marks.");
    }
    double seconds = animatic.frames() / animatic.framesPerSecond();
    reporter.result(
        String.format(
            Locale.ROOT,
            "%s: %s, %.1f s",
            output,
            count(read.project().shots().size(), "shot"),
            seconds),
        Json.event("done")
            .put("output", output.toString())
            .put("shots", read.project().shots().size())
            .put("frames", animatic.frames())
            .put("framesPerSecond", animatic.framesPerSecond())
            .put("width", animatic.width())
            .put("height", animatic.height())
            .put("unreadableTakes", animatic.unreadableTakes()));
    return ExitCode.OK;
  }

  private Animatic.Style style(ReadProject read) {
    PixelSize asked = size;
    if (asked == null) {
      double aspect = TakeEdits.aspect(read.project()).orElse(USUAL_ASPECT);
      asked = new PixelSize(USUAL_WIDTH, Math.max(64, (int) Math.round(USUAL_WIDTH / aspect)));
    }
    if (asked.width() < 64
        || asked.height() < 64
        || asked.width() > 3840
        || asked.height() > 2160) {
      throw new UsageError("--size must be 64x64 to 3840x2160, not " + asked + ".");
    }
    return new Animatic.Style(asked.width(), asked.height(), !withoutCaptions, burnIn.marks());
  }

  private void write(Animatic animatic, Reporter reporter) throws ExportException {
    CancelToken cancel = new CancelToken();
    VideoClip clip =
        VideoClip.drawn(
            animatic.framesPerSecond(),
            animatic.width(),
            animatic.height(),
            animatic.frames(),
            index -> {
              check(cancel); // a GIF draws all frames once before it tells of the first
              Picture picture = animatic.frame(index);
              return new RgbFrame(picture.width(), picture.height(), picture.rgb());
            });
    Stopwatch watch = new Stopwatch();
    try (Interrupts _ = Interrupts.cancelling(cancel)) {
      services
          .videoFiles()
          .write(
              clip,
              output,
              frame -> {
                check(cancel);
                reporter.progress(
                    Reporter.Phase.WRITING, frame, animatic.frames(), watch.elapsed());
              });
    } catch (ExportException e) {
      // While the process ends, the unfinished file is taken away under the writer.
      if (cancel.isCancelled()) {
        throw new CancellationException();
      }
      throw e;
    }
  }

  private static void check(CancelToken cancel) {
    if (cancel.isCancelled()) {
      throw new CancellationException();
    }
  }

  private static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
