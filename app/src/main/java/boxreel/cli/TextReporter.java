package boxreel.cli;

import boxreel.base.text.Sentence;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;

/// Tells people: results on standard output, talk on standard error, and a progress bar where
/// someone watches.
final class TextReporter implements Reporter {
  private final Terminal terminal;
  private final Optional<ProgressBar> bar;

  TextReporter(Terminal terminal) {
    this.terminal = terminal;
    this.bar =
        terminal.hasProgressBar()
            ? Optional.of(new ProgressBar(terminal.err(), terminal.columns()))
            : Optional.empty();
  }

  @Override
  public void note(Sentence sentence) {
    bar.ifPresent(ProgressBar::clear);
    terminal.err().println(sentence.english());
  }

  @Override
  public void progress(Phase phase, int done, int total, Duration elapsed) {
    bar.ifPresent(b -> b.draw(phase.label(), done, total, elapsed));
  }

  @Override
  public void event(ObjectNode event) {
    // People see notes and the bar.
  }

  @Override
  public void result(String text, ObjectNode json) {
    bar.ifPresent(ProgressBar::clear);
    if (!text.isEmpty()) {
      terminal.out().println(text);
    }
  }
}
