package boxreel.cli;

import java.io.Console;
import java.util.Optional;

/// Reads what a person types without showing it.
@FunctionalInterface
public interface HiddenInput {
  /// Nothing can be hidden here.
  HiddenInput NONE = _ -> Optional.empty();

  /// Asks and waits for a line; empty if typing can't be hidden here, and then nothing was asked.
  ///
  /// @param question shown before the line
  Optional<String> read(String question);

  /// The process's own console, if it has one.
  @SuppressWarnings(
      "SystemConsoleNull") // the JDK's plain console, the default again in 25, is null
  static HiddenInput ofProcess() {
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      return NONE;
    }
    return question -> {
      char[] typed = console.readPassword("%s", question);
      return Optional.of(typed == null ? "" : new String(typed));
    };
  }
}
