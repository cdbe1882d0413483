package boxreel.cli;

import boxreel.base.text.Sentence;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// Tells machines: every line of standard output is a JSON object with a field `event`; the last
/// one is `done`, `cancelled` or `error`.
final class JsonReporter implements Reporter {
  private final PrintStream out;

  JsonReporter(PrintStream out) {
    this.out = out;
  }

  @Override
  public void note(Sentence sentence) {
    ObjectNode event = Json.event("note").put("text", sentence.english());
    if (!sentence.code().isEmpty()) {
      event.put("code", sentence.code());
    }
    event(event);
  }

  @Override
  public void progress(Phase phase, int done, int total, Duration elapsed) {
    event(
        Json.event("progress")
            .put("phase", phase.name().toLowerCase(Locale.ROOT))
            .put("done", done)
            .put("total", total)
            .put("elapsedSeconds", seconds(elapsed))
            .put("remainingSeconds", seconds(ProgressBar.remaining(done, total, elapsed))));
  }

  @Override
  public void event(ObjectNode event) {
    out.println(Json.line(event));
  }

  @Override
  public void result(String text, ObjectNode json) {
    event(json);
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }
}
