package boxreel.cli;

import boxreel.base.StudioException;
import boxreel.render.api.Method;
import boxreel.render.bench.BoxBenchmark;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `boxreel bench boxes`: whether things are where their boxes say.
@Command(
    name = "boxes",
    description = {
      "Measures how well videos follow their boxes.",
      "Renders scenes with one coloured object that were held out of Toybox's training, and looks"
          + " for the colour. The world's own drawings give the ceiling, a render without boxes"
          + " the floor."
    },
    footer = {"", "Example:", "  boxreel bench boxes --clips 24"})
final class BenchBoxesCommand implements Callable<Integer> {
  private final Services services;
  private final Terminal terminal;

  @Option(
      names = "--model",
      paramLabel = "NAME|FOLDER",
      description = "The model (default: ${DEFAULT-VALUE}).")
  private String model = "toybox";

  @Option(
      names = "--clips",
      paramLabel = "N",
      description = "Scenes to render (default: ${DEFAULT-VALUE}).")
  private Integer clips = 24;

  @Option(
      names = "--methods",
      paramLabel = "NAME",
      split = ",",
      description = "Methods to compare (default: lvd-gligen,baseline).")
  private List<Method> methods = List.of(Method.LVD_GLIGEN, Method.BASELINE);

  @Option(
      names = "--sheet",
      paramLabel = "FILE.png",
      description = "Write a contact sheet of the first method's first ten clips.")
  private @Nullable Path sheet;

  @Mixin private final CommonOptions common = new CommonOptions();

  BenchBoxesCommand(Services services, Terminal terminal) {
    this.services = services;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws StudioException {
    if (clips < 1 || clips > 10_000) {
      throw new UsageError("--clips must be 1 to 10000, not " + clips + ".");
    }
    Reporter reporter = common.reporter(terminal);
    List<BoxBenchmark.Score> scores =
        new BoxBenchmark(services.rendererHere(), model)
            .run(clips, methods, Optional.ofNullable(sheet), reporter::note);
    reporter.result(text(scores), json(scores));
    return ExitCode.OK;
  }

  private static String text(List<BoxBenchmark.Score> scores) {
    StringBuilder text =
        new StringBuilder(
            String.format(
                Locale.ROOT, "%-12s %7s %12s %8s %8s", "", "frames", "inside box", "IoU", "hits"));
    for (BoxBenchmark.Score score : scores) {
      text.append(
          String.format(
              Locale.ROOT,
              "%n%-12s %7d %12.3f %8.3f %8.3f",
              score.name(),
              score.frames(),
              score.insideShare(),
              score.iou(),
              score.hitRate()));
    }
    return text.toString();
  }

  private static ObjectNode json(List<BoxBenchmark.Score> scores) {
    ObjectNode node = Json.event("done");
    ArrayNode array = node.putArray("scores");
    for (BoxBenchmark.Score score : scores) {
      array
          .addObject()
          .put("name", score.name())
          .put("frames", score.frames())
          .put("insideShare", score.insideShare())
          .put("iou", score.iou())
          .put("hitRate", score.hitRate());
    }
    return node;
  }
}
