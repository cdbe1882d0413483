package boxreel.cli;

import boxreel.base.StudioException;
import boxreel.render.api.Cascade;
import boxreel.render.api.InterpolateSettings;
import boxreel.render.api.ModelInfo;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.Renderer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Frames between the frames, as LaVie draws them.
final class InterpolateOptions {
  @Option(
      names = "--interpolate",
      paramLabel = "NAME|FOLDER",
      description =
          "Draw three more frames between each two with this model, LaVie's interpolation.")
  private @Nullable String model;

  @Option(
      names = "--interpolate-steps",
      paramLabel = "N",
      description = "Its denoising steps, 1 to 1000 (default: the model's).")
  private @Nullable Integer steps;

  @Option(
      names = "--interpolate-guidance",
      paramLabel = "X",
      description = "Weight of the prompt in it, 0 or more (default: the model's).")
  private @Nullable Double guidance;

  /// Checks what can be judged without a model.
  void check() {
    if (steps != null && (steps < 1 || steps > 1000)) {
      throw new UsageError("--interpolate-steps must be 1 to 1000, not " + steps + ".");
    }
    if (guidance != null && guidance < 0) {
      throw new UsageError("--interpolate-guidance must be 0 or more, not " + guidance + ".");
    }
    if (model == null && (steps != null || guidance != null)) {
      throw new UsageError(
          "--interpolate-steps and --interpolate-guidance belong to --interpolate; say with which"
              + " model.");
    }
  }

  /// Looks the model up, so that a wrong name is told before the first render.
  void find(Renderer renderer) throws StudioException {
    if (model != null) {
      ModelTask.require(renderer.model(model), ModelInfo.Task.INTERPOLATION);
    }
  }

  /// The stage, if it is wanted.
  ///
  /// @param before settings of the stage before
  Optional<Cascade.Step> step(RenderSettings before, Renderer renderer) throws StudioException {
    if (model == null) {
      return Optional.empty();
    }
    ModelInfo info = renderer.model(model);
    var wanted =
        new InterpolateSettings(
            model,
            steps == null ? info.defaults().steps() : steps,
            guidance == null ? info.defaults().guidance() : guidance);
    return Optional.of(wanted.after(before));
  }
}
