package boxreel.cli;

import boxreel.base.StudioException;
import boxreel.render.api.Precision;
import boxreel.render.bench.NetworkBenchmark;
import boxreel.render.pipeline.ModelFolder;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `boxreel bench networks`: how fast a model's networks are, one by one.
@Command(
    name = "networks",
    description = {
      "Times the text encoder, one evaluation of the UNet, the decoder, and a whole sample.",
      "render/src/test/reference/beside.py runs it in turns with diffusers on the same folder."
    },
    footer = {
      "",
      "Example:",
      "  boxreel bench networks --model FOLDER --frames 8 --size 256x256 --precision bfloat16"
    })
final class BenchNetworksCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--model", paramLabel = "FOLDER", required = true, description = "The model.")
  private Path model = Path.of("");

  @Option(
      names = "--frames",
      paramLabel = "N",
      description = "Number of frames (default: ${DEFAULT-VALUE}).")
  private Integer frames = 8;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      description = "Pixels, a multiple of the model's cells (default: 256x256).")
  private PixelSize size = new PixelSize(256, 256);

  @Option(
      names = "--precision",
      paramLabel = "NAME",
      description = "float32 or bfloat16 (default: float32).")
  private Precision precision = Precision.FLOAT32;

  @Option(
      names = "--runs",
      paramLabel = "N",
      description = "Timed runs of each, after one to warm up (default: ${DEFAULT-VALUE}).")
  private Integer runs = 3;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "Steps of the whole sample (default: ${DEFAULT-VALUE}).")
  private Integer steps = 10;

  @Mixin private final CommonOptions common = new CommonOptions();

  BenchNetworksCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws StudioException {
    if (runs < 1 || runs > 1000) {
      throw new UsageError("--runs must be 1 to 1000, not " + runs + ".");
    }
    if (steps < 1 || steps > 1000) {
      throw new UsageError("--steps must be 1 to 1000, not " + steps + ".");
    }
    Planning.checkFrames(frames);
    ModelFolder folder = ModelFolder.open(ModelFolder.around(model));
    NetworkBenchmark.Result result =
        new NetworkBenchmark(folder, precision, frames, size.width(), size.height())
            .run(runs, steps);
    common.reporter(terminal).result(text(result), json(result));
    return ExitCode.OK;
  }

  private String text(NetworkBenchmark.Result result) {
    StringBuilder text =
        new StringBuilder(
            String.format(
                Locale.ROOT, "%s, %s, %d frames of %s", model, precision.label(), frames, size));
    row(text, "reading the model", List.of(result.loadMs()));
    row(text, "text encoder, two prompts", result.textMs());
    row(text, "UNet, two videos", result.stepMs());
    row(text, "decoder, all frames", result.decodeMs());
    row(text, steps + " steps, text to frames", List.of(result.sampleMs()));
    result
        .peakResidentBytes()
        .ifPresent(
            bytes ->
                text.append(
                    String.format(
                        Locale.ROOT, "%n  %-26s %9.0f MB", "peak resident memory", bytes / 1e6)));
    return text.toString();
  }

  /// The best run: what disturbs one only ever makes it slower.
  private static void row(StringBuilder text, String name, List<Double> milliseconds) {
    double best = milliseconds.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    text.append(String.format(Locale.ROOT, "%n  %-26s %9.0f ms", name, best));
  }

  private ObjectNode json(NetworkBenchmark.Result result) {
    ObjectNode node =
        Json.event("done")
            .put("model", model.toString())
            .put("precision", precision.label())
            .put("frames", frames)
            .put("width", size.width())
            .put("height", size.height())
            .put("loadMs", result.loadMs());
    array(node, "textMs", result.textMs());
    array(node, "stepMs", result.stepMs());
    array(node, "decodeMs", result.decodeMs());
    node.put("steps", steps).put("sampleMs", result.sampleMs());
    result.peakResidentBytes().ifPresent(bytes -> node.put("peakResidentBytes", bytes));
    return node;
  }

  private static void array(ObjectNode node, String name, List<Double> values) {
    ArrayNode array = node.putArray(name);
    values.forEach(array::add);
  }
}
