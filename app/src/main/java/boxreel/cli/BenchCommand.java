package boxreel.cli;

import boxreel.base.StudioException;
import boxreel.render.bench.SpeedBenchmark;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `boxreel bench`: how fast a model renders.
@Command(
    name = "bench",
    description = {
      "Measures speed and memory of a render.",
      "Renders one clip with a moving box several times and gives medians. 'bench layouts' and"
          + " 'bench boxes' measure how good layouts and videos are, 'bench answers' how fast"
          + " language models' answers are read."
    },
    footer = {"", "Example:", "  boxreel bench --steps 20 --runs 3"})
final class BenchCommand implements Callable<Integer> {
  private final Services services;
  private final Terminal terminal;

  @Option(
      names = "--model",
      paramLabel = "NAME|FOLDER",
      description = "The model (default: ${DEFAULT-VALUE}).")
  private String model = "toybox";

  @Option(
      names = "--frames",
      paramLabel = "N",
      description = "Number of frames (default: what suits the model).")
  private @Nullable Integer frames;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "Denoising steps (default: ${DEFAULT-VALUE}).")
  private Integer steps = 20;

  @Option(
      names = "--runs",
      paramLabel = "N",
      description = "Renders that are timed, after one to warm up (default: ${DEFAULT-VALUE}).")
  private Integer runs = 3;

  @Mixin private final CommonOptions common = new CommonOptions();

  BenchCommand(Services services, Terminal terminal) {
    this.services = services;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws StudioException {
    if (steps < 1 || steps > 1000) {
      throw new UsageError("--steps must be 1 to 1000, not " + steps + ".");
    }
    if (runs < 1 || runs > 1000) {
      throw new UsageError("--runs must be 1 to 1000, not " + runs + ".");
    }
    if (frames != null) {
      Planning.checkFrames(frames);
    }
    int count = frames == null ? services.rendererHere().model(model).maxFrames() : frames;
    SpeedBenchmark.Result result =
        new SpeedBenchmark(services.rendererHere(), services.videoFiles())
            .run(model, count, steps, runs);
    common.reporter(terminal).result(text(result), json(result));
    return ExitCode.OK;
  }

  private String text(SpeedBenchmark.Result result) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s, %d frames, %d steps, median of %d",
            model,
            result.frames(),
            result.steps(),
            runs));
    row(text, "loading and first step", result.loadMs());
    row(text, "first preview", result.firstPreviewMs());
    row(text, "one denoising step", result.stepMs());
    row(text, "decoding", result.decodeMs());
    row(text, "whole render", result.renderMs());
    row(text, "writing the MP4", result.encodeMs());
    result
        .peakResidentBytes()
        .ifPresent(
            bytes ->
                text.append(
                    String.format(
                        Locale.ROOT, "%n  %-24s %8.0f MB", "peak resident memory", bytes / 1e6)));
    return text.toString();
  }

  private static void row(StringBuilder text, String name, double milliseconds) {
    text.append(String.format(Locale.ROOT, "%n  %-24s %8.0f ms", name, milliseconds));
  }

  private ObjectNode json(SpeedBenchmark.Result result) {
    ObjectNode node =
        Json.event("done")
            .put("model", model)
            .put("frames", result.frames())
            .put("steps", result.steps())
            .put("runs", runs)
            .put("loadMs", result.loadMs())
            .put("firstPreviewMs", result.firstPreviewMs())
            .put("stepMs", result.stepMs())
            .put("decodeMs", result.decodeMs())
            .put("renderMs", result.renderMs())
            .put("encodeMs", result.encodeMs());
    result.peakResidentBytes().ifPresent(bytes -> node.put("peakResidentBytes", bytes));
    return node;
  }
}
