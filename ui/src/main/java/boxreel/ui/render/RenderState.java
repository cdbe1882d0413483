package boxreel.ui.render;

import boxreel.project.StoredTake;
import java.time.Duration;
import java.util.Optional;

/// Where the renderer is.
public sealed interface RenderState {
  /// Nothing is being rendered and nothing has failed.
  record Idle() implements RenderState {}

  /// Asked, and the model is being read.
  record Loading(String model) implements RenderState {}

  /// Denoising.
  ///
  /// @param left time left for this stage, empty until it can be told
  record Sampling(int step, int steps, Duration elapsed, Optional<Eta.Range> left)
      implements RenderState {}

  /// Final frames are being decoded.
  record Decoding(int frame, int frames) implements RenderState {}

  /// The last render was stopped by the user.
  record Cancelled() implements RenderState {}

  /// The last render failed.
  ///
  /// @param sentence what went wrong and what to do
  record Failed(String sentence) implements RenderState {}

  /// The last render is among the takes.
  record Done(StoredTake take) implements RenderState {}

  default boolean isRunning() {
    return this instanceof Loading || this instanceof Sampling || this instanceof Decoding;
  }

  /// Share of the work that is done, 0 to 1.
  default double progress() {
    return switch (this) {
      case Sampling s -> 0.95 * s.step() / s.steps();
      case Decoding d -> 0.95 + 0.05 * d.frame() / d.frames();
      case Done _ -> 1;
      default -> 0;
    };
  }
}
