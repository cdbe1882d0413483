package boxreel.cli;

import boxreel.base.ExportException;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.io.ShotJson;
import boxreel.render.api.Precision;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.RenderTrace;
import boxreel.render.api.SamplerChoice;
import boxreel.render.api.Shortcuts;
import boxreel.render.api.Stage;
import boxreel.render.api.VideoFiles.Inspection;
import boxreel.render.video.TraceJson;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `boxreel inspect`.
@Command(
    name = "inspect",
    description = {
      "Shows what a video was made of.",
      "A video that Boxreel made holds its prompt, layout, model, seed and all other numbers."
    },
    footer = {"", "Example:", "  boxreel inspect bear.mp4"})
final class InspectCommand implements Callable<Integer> {
  private final Services services;
  private final Terminal terminal;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(
      paramLabel = "FILE",
      description = "A .mp4, .gif or .png file, or a folder of pictures.")
  private Path file = Path.of("");

  InspectCommand(Services services, Terminal terminal) {
    this.services = services;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws ExportException {
    if (!Files.exists(file)) {
      throw new UsageError("There is no file " + file + "; check its name.");
    }
    Inspection found = services.videoFiles().inspect(file);
    common.reporter(terminal).result(text(found), json(found));
    return ExitCode.OK;
  }

  private String text(Inspection found) {
    StringBuilder text = new StringBuilder();
    line(text, "File", file + " (" + found.container() + ", " + found.codec() + ")");
    line(text, "Size", found.width() + "x" + found.height());
    line(text, "Length", length(found));
    found
        .trace()
        .ifPresentOrElse(
            trace -> appendTrace(text, trace), () -> line(text, "Made by", "unknown: no trace"));
    return text.toString();
  }

  private static String length(Inspection found) {
    String frames = found.frames() == 1 ? "1 frame" : found.frames() + " frames";
    if (found.frames() == 1 || found.framesPerSecond() == 0) {
      return frames;
    }
    return String.format(
        Locale.ROOT,
        "%s at %s per second, %.2f s",
        frames,
        plain(found.framesPerSecond()),
        found.frames() / found.framesPerSecond());
  }

  private static void appendTrace(StringBuilder text, RenderTrace trace) {
    Shot shot = trace.shot();
    RenderSettings settings = trace.settings();
    line(text, "Made by", "Boxreel " + trace.boxreelVersion() + ", model " + trace.model());
    line(text, "Prompt", shot.prompt());
    if (!shot.background().isBlank()) {
      line(text, "Backdrop", shot.background());
    }
    if (!shot.negative().isBlank()) {
      line(text, "Negative", shot.negative());
    }
    String objects = shot.tracks().stream().map(Track::phrase).collect(Collectors.joining(", "));
    line(text, "Objects", objects.isEmpty() ? "none" : objects);
    line(
        text,
        "Settings",
        settings.method().label()
            + ", seed "
            + settings.seed()
            + ", "
            + settings.steps()
            + " steps"
            + (settings.sampler() == SamplerChoice.AUTO ? "" : " of " + settings.sampler().label())
            + ", guidance "
            + plain(settings.guidance())
            + ", beta "
            + plain(settings.beta())
            + (settings.precision() == Precision.FLOAT32 ? "" : ", " + settings.precision().label())
            + shortcuts(settings.shortcuts()));
    trace
        .origin()
        .ifPresent(
            origin ->
                line(
                    text,
                    "Made of",
                    origin
                            .trace()
                            .map(before -> "a clip by model " + before.model())
                            .orElse("another clip")
                        + ", by "
                        + origin.stage().label()
                        + switch (origin.stage()) {
                          case Stage.Refinement(double strength) -> ", strength " + plain(strength);
                          case Stage.Interpolation() -> "";
                          case Stage.Continuation(int overlap) ->
                              ", " + overlap + " frames seen again";
                        }));
    text.append("\n\n").append(ShotJson.write(shot).stripTrailing());
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(text.isEmpty() ? "" : "\n")
        .append(String.format(Locale.ROOT, "%-9s %s", name, value));
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  private ObjectNode json(Inspection found) {
    ObjectNode node =
        Json.event("done")
            .put("file", file.toString())
            .put("container", found.container())
            .put("codec", found.codec())
            .put("width", found.width())
            .put("height", found.height())
            .put("frames", found.frames())
            .put("framesPerSecond", found.framesPerSecond());
    found.trace().ifPresent(trace -> node.set("trace", TraceJson.toNode(trace)));
    return node;
  }

  private static String shortcuts(Shortcuts shortcuts) {
    if (shortcuts.areNone()) {
      return "";
    }
    return ", cache interval "
        + shortcuts.cacheInterval()
        + ", guidance in "
        + plain(shortcuts.guidanceFrom())
        + "-"
        + plain(shortcuts.guidanceTo())
        + " of the steps";
  }
}
