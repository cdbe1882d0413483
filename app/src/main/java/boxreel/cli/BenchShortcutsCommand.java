package boxreel.cli;

import boxreel.base.StudioException;
import boxreel.render.api.Shortcuts;
import boxreel.render.bench.ShortcutBenchmark;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `boxreel bench shortcuts`: what approximate renders save and cost.
@Command(
    name = "shortcuts",
    description = {
      "Measures what --cache-interval and --guidance-interval save, and how far the video is from"
          + " the exact one.",
      "Renders scenes that were held out of Toybox's training, each exactly and with each shortcut."
    },
    footer = {"", "Example:", "  boxreel bench shortcuts --clips 5"})
final class BenchShortcutsCommand implements Callable<Integer> {
  private static final List<Shortcuts> VARIANTS =
      List.of(
          new Shortcuts(2, 0, 1),
          new Shortcuts(3, 0, 1),
          new Shortcuts(5, 0, 1),
          new Shortcuts(1, 0, 0.8),
          new Shortcuts(1, 0, 0.5),
          new Shortcuts(2, 0, 0.8));

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
  private Integer clips = 10;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "Denoising steps (default: ${DEFAULT-VALUE}).")
  private Integer steps = 20;

  @Mixin private final CommonOptions common = new CommonOptions();

  BenchShortcutsCommand(Services services, Terminal terminal) {
    this.services = services;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws StudioException {
    if (clips < 1 || clips > 10_000) {
      throw new UsageError("--clips must be 1 to 10000, not " + clips + ".");
    }
    if (steps < 1 || steps > 1000) {
      throw new UsageError("--steps must be 1 to 1000, not " + steps + ".");
    }
    Reporter reporter = common.reporter(terminal);
    List<ShortcutBenchmark.Result> results =
        new ShortcutBenchmark(services.rendererHere(), model)
            .run(clips, steps, VARIANTS, reporter::note);
    reporter.result(text(results), json(results));
    return ExitCode.OK;
  }

  private static String text(List<ShortcutBenchmark.Result> results) {
    StringBuilder text =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%-8s %-9s %6s %11s %9s %7s %7s",
                "cache",
                "guidance",
                "time",
                "difference",
                "PSNR dB",
                "IoU",
                "hits"));
    for (ShortcutBenchmark.Result result : results) {
      Shortcuts shortcuts = result.shortcuts();
      text.append(
          String.format(
              Locale.ROOT,
              "%n%-8d %-9s %6.2f %11.2f %9s %7.3f %7.3f",
              shortcuts.cacheInterval(),
              shortcuts.guidanceFrom() + "-" + shortcuts.guidanceTo(),
              result.time(),
              result.difference(),
              Double.isInfinite(result.psnr())
                  ? "exact"
                  : String.format(Locale.ROOT, "%.1f", result.psnr()),
              result.boxes().iou(),
              result.boxes().hitRate()));
    }
    return text.toString();
  }

  private static ObjectNode json(List<ShortcutBenchmark.Result> results) {
    ObjectNode node = Json.event("done");
    ArrayNode array = node.putArray("results");
    for (ShortcutBenchmark.Result result : results) {
      ObjectNode row =
          array
              .addObject()
              .put("cacheInterval", result.shortcuts().cacheInterval())
              .put("guidanceFrom", result.shortcuts().guidanceFrom())
              .put("guidanceTo", result.shortcuts().guidanceTo())
              .put("time", result.time())
              .put("difference", result.difference())
              .put("iou", result.boxes().iou())
              .put("hitRate", result.boxes().hitRate());
      if (Double.isFinite(result.psnr())) {
        row.put("psnr", result.psnr());
      }
    }
    return node;
  }
}
