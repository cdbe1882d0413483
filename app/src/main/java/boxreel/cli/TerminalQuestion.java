package boxreel.cli;

import boxreel.planner.consent.ConsentQuestion;
import boxreel.planner.consent.Destination;
import java.io.IOException;
import java.util.Locale;

/// Asks on the terminal whether text may leave the machine. Where nobody can answer, it may not.
record TerminalQuestion(Terminal terminal) implements ConsentQuestion {
  @Override
  public boolean mayGoTo(Destination destination) {
    if (terminal.answers().isEmpty()) {
      return false;
    }
    terminal
        .err()
        .print(
            "Prompts and layouts will be sent to "
                + destination.host()
                + " ("
                + destination.provider()
                + "), now and from now on. Agree? [y/N] ");
    terminal.err().flush();
    try {
      String line = terminal.answers().get().readLine();
      String answer = line == null ? "" : line.strip().toLowerCase(Locale.ROOT);
      return answer.equals("y") || answer.equals("yes");
    } catch (IOException e) {
      return false;
    }
  }
}
