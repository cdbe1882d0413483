package boxreel.cli;

import boxreel.base.StudioException;
import boxreel.layout.Shot;
import boxreel.render.api.Cascade;
import boxreel.render.api.ModelInfo;
import boxreel.render.api.RenderRequest;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.Renderer;
import boxreel.render.api.Stage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What a render does behind its base, in the order in which it is done: go on, draw frames in
/// between, draw it again.
final class StageOptions {
  @Option(
      names = "--window",
      paramLabel = "N",
      description =
          "Draw so many frames at once, and go on from the last of them until the video is as long"
              + " as --frames says (default: as many as suit the model).")
  private @Nullable Integer window;

  @Option(
      names = "--overlap",
      paramLabel = "N",
      description = "How many of the last frames are seen again (default: a quarter of --window).")
  private @Nullable Integer overlap;

  @Mixin private final InterpolateOptions interpolating = new InterpolateOptions();

  @Mixin private final RefineOptions refining = new RefineOptions();

  /// Checks what can be judged without a model.
  void check() {
    if (window != null && (window < 2 || window > 1000)) {
      throw new UsageError("--window must be 2 to 1000, not " + window + ".");
    }
    if (overlap != null && window == null) {
      throw new UsageError("--overlap belongs to --window; say how many frames are drawn at once.");
    }
    if (window != null && overlap != null && (overlap < 1 || overlap >= window)) {
      throw new UsageError(
          "--overlap must be 1 to " + (window - 1) + ", fewer than --window, not " + overlap + ".");
    }
    interpolating.check();
    refining.check();
  }

  /// How many of a shot's frames are drawn at once.
  int atOnce(Shot shot, ModelInfo model) {
    return window == null ? Cascade.window(shot, model) : Math.min(window, shot.frames());
  }

  /// Looks the stages' models up, so that a wrong name is told before the first render.
  void find(Renderer renderer) throws StudioException {
    interpolating.find(renderer);
    refining.find(renderer);
  }

  /// The render with its stages.
  ///
  /// @param model the base's
  Cascade of(RenderRequest base, ModelInfo model, Renderer renderer) throws StudioException {
    int atOnce = atOnce(base.shot(), model);
    Cascade cascade =
        Cascade.inWindows(base, atOnce, overlap == null ? Cascade.overlap(atOnce) : overlap);
    RenderSettings settings = base.settings();
    Optional<Cascade.Step> between = interpolating.step(settings, renderer);
    if (between.isPresent()) {
      cascade = cascade.then(between.get());
    }
    Optional<Cascade.Step> again = refining.step(settings);
    return again.isPresent() ? cascade.then(again.get()) : cascade;
  }

  /// What a file's name gets that lacks a stage.
  static String lacking(Stage stage) {
    return switch (stage) {
      case Stage.Refinement _ -> "-unrefined";
      case Stage.Interpolation _ -> "-uninterpolated";
      case Stage.Continuation _ -> "-unfinished";
    };
  }
}
