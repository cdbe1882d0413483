package boxreel.render.worker;

import boxreel.base.text.Sentence;
import boxreel.render.api.Precision;
import boxreel.render.api.RenderTrace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// What the two processes say to each other, one per line; [WorkerJson] has the lines.
sealed interface WorkerMessage {
  /// To a worker.
  sealed interface Order extends WorkerMessage {}

  /// Render what would give this trace.
  ///
  /// @param frames the file for the pixels; it exists
  /// @param source the form of the clip to start from, which the file holds, if there is one
  /// @param isHandedOn as in [boxreel.render.api.RenderRequest]
  record Render(
      RenderTrace trace, Path frames, Optional<SharedFrames.Form> source, boolean isHandedOn)
      implements Order {}

  /// A render will come.
  record Prepare() implements Order {}

  /// Stop the render in progress, if there is one.
  record Cancel() implements Order {}

  /// The pixels were copied; the file may be written anew.
  record Copied() implements Order {}

  /// From a worker.
  sealed interface Report extends WorkerMessage {}

  record Loading(String model) implements Report {}

  record Note(Sentence sentence) implements Report {}

  record Step(int step, int steps, Duration elapsed) implements Report {}

  /// The file holds all frames as they stand after a step. They stay until [Copied]; while they
  /// do, further previews are left out.
  record Preview(int step, SharedFrames.Form form) implements Report {}

  record Decoding(int frame, int frames) implements Report {}

  /// The file holds the clip, and the render is over.
  ///
  /// @param precision that the worker's device took, if that was left to it
  record Done(SharedFrames.Form form, Precision precision) implements Report {}

  record Cancelled() implements Report {}

  /// The render failed; the worker goes on.
  ///
  /// @param isModel whether the model is at fault, else the render
  /// @param isBadInput as [boxreel.base.StudioException] has it
  record Failed(boolean isModel, boolean isBadInput, Sentence sentence) implements Report {}
}
