package boxreel.cli;

import boxreel.base.StudioException;
import boxreel.render.api.Cascade;
import boxreel.render.api.ModelInfo;
import boxreel.render.api.RefineSettings;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.Renderer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// A second render that starts from the clip of the first and draws it larger and finer, as
/// ZeroScope XL does.
final class RefineOptions {
  @Option(
      names = "--refine",
      paramLabel = "NAME|FOLDER",
      description =
          "Draw the video again, larger and finer, with this model, such as zeroscope_v2_XL.")
  private @Nullable String model;

  @Option(
      names = "--refine-size",
      paramLabel = "WxH",
      description = "The refined video's size (default: about 16/9 of the first one's).")
  private @Nullable PixelSize size;

  @Option(
      names = "--refine-strength",
      paramLabel = "X",
      description = "How much is drawn anew, above 0 to 1 (default: ${DEFAULT-VALUE}).")
  private double strength = 0.6;

  @Option(
      names = "--refine-steps",
      paramLabel = "N",
      description = "Steps of which the strength takes its share (default: ${DEFAULT-VALUE}).")
  private int steps = 50;

  @Option(
      names = "--refine-guidance",
      paramLabel = "X",
      description = "Weight of the prompt in it (default: ${DEFAULT-VALUE}).")
  private double guidance = 15;

  /// Checks what can be judged without a model.
  void check() {
    if (!(strength > 0 && strength <= 1)) {
      throw new UsageError("--refine-strength must be above 0, up to 1, not " + strength + ".");
    }
    if (steps < 1 || steps > 1000) {
      throw new UsageError("--refine-steps must be 1 to 1000, not " + steps + ".");
    }
    if (guidance < 0) {
      throw new UsageError("--refine-guidance must be 0 or more, not " + guidance + ".");
    }
    if (model == null && size != null) {
      throw new UsageError("--refine-size belongs to --refine; say with which model.");
    }
  }

  /// Looks the model up, so that a wrong name is told before the first render.
  void find(Renderer renderer) throws StudioException {
    if (model != null) {
      ModelTask.require(renderer.model(model), ModelInfo.Task.VIDEO);
    }
  }

  /// The stage, if it is wanted.
  ///
  /// @param before settings of the stage before
  Optional<Cascade.Step> step(RenderSettings before) {
    if (model == null) {
      return Optional.empty();
    }
    PixelSize pixels = size == null ? new PixelSize(0, 0) : size;
    RefineSettings wanted =
        new RefineSettings(model, strength, steps, guidance, pixels.width(), pixels.height());
    return Optional.of(wanted.after(before));
  }
}
