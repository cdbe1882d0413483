package boxreel.cli;

import boxreel.render.api.Cascade;
import boxreel.render.api.RenderEvent;
import boxreel.render.api.RenderOutcome;
import boxreel.render.api.Stage;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;

/// Tells a reporter what a render tells. The render thread calls while the command's thread
/// waits, so there is never more than one caller.
final class RenderProgress implements Cascade.Listener {
  private final Reporter reporter;
  private final Stopwatch whole = new Stopwatch();
  private Stopwatch phase = whole;
  private Reporter.Phase current = Reporter.Phase.DENOISING;

  RenderProgress(Reporter reporter) {
    this.reporter = reporter;
  }

  @Override
  public void begins(int number, int count, Cascade.Planned stage) {
    if (count == 1) {
      return;
    }
    String what = stage.stage().map(Stage::label).orElse("base");
    current = Reporter.Phase.DENOISING;
    phase = new Stopwatch();
    reporter.event(
        Json.event("stage")
            .put("stage", what)
            .put("number", number)
            .put("count", count)
            .put("model", stage.model())
            .put("frames", stage.shot().frames()));
    if (number > 1) {
      reporter.note(
          "Stage "
              + number
              + " of "
              + count
              + ": "
              + what
              + ", to "
              + stage.shot().frames()
              + " frames.");
    }
  }

  @Override
  public void on(RenderEvent event) {
    switch (event) {
      case RenderEvent.Loading loading ->
          reporter.event(Json.event("loading").put("model", loading.model()));
      case RenderEvent.Note note -> reporter.note(note.sentence());
      case RenderEvent.Step step ->
          reporter.progress(Reporter.Phase.DENOISING, step.step(), step.steps(), step.elapsed());
      case RenderEvent.Preview _ -> {
        // There is no picture on a terminal.
      }
      case RenderEvent.Decoding decoding ->
          tell(Reporter.Phase.DECODING, decoding.frame(), decoding.frames());
    }
  }

  void writing(int frame, int frames) {
    tell(Reporter.Phase.WRITING, Math.clamp(frame, 0, frames), frames);
  }

  /// Since the render was asked for.
  Duration elapsed() {
    return whole.elapsed();
  }

  ObjectNode done(RenderOutcome.Done done, Path output) {
    return Json.event("done")
        .put("output", output.toString())
        .put("frames", done.clip().frames().size())
        .put("width", done.clip().width())
        .put("height", done.clip().height())
        .put("framesPerSecond", done.clip().framesPerSecond())
        .put("model", done.trace().model())
        .put("method", done.trace().settings().method().label())
        .put("seed", done.trace().settings().seed())
        .put("steps", done.trace().settings().steps())
        .put("elapsedSeconds", elapsed().toMillis() / 1000.0);
  }

  private void tell(Reporter.Phase next, int part, int parts) {
    if (next != current) {
      current = next;
      phase = new Stopwatch();
    }
    reporter.progress(next, part, parts, phase.elapsed());
  }
}
