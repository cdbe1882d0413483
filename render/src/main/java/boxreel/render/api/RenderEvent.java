package boxreel.render.api;

import boxreel.base.text.Sentence;
import java.time.Duration;

/// What a running render tells, in order, on the render thread. A listener must return quickly.
public sealed interface RenderEvent {
  /// The model is being read.
  record Loading(String model) implements RenderEvent {}

  /// Something that the user should know and that does not stop the render, such as cut prompt
  /// words.
  record Note(Sentence sentence) implements RenderEvent {}

  /// A denoising step is done.
  ///
  /// @param step steps done, 1 to `steps`
  /// @param steps all steps
  /// @param elapsed since the first step began
  record Step(int step, int steps, Duration elapsed) implements RenderEvent {}

  /// All frames as they stand after a step, small (one pixel per latent cell or a few).
  record Preview(int step, VideoClip clip) implements RenderEvent {}

  /// Final frames are being decoded.
  ///
  /// @param frame frames done, 1 to `frames`
  record Decoding(int frame, int frames) implements RenderEvent {}
}
