package boxreel.cli;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// One run of the command line with what it printed.
record CliRun(int code, String out, String err) {
  static CliRun of(Services services, String... arguments) {
    return run(services, false, Optional.empty(), HiddenInput.NONE, arguments);
  }

  /// @param typed what the person types where it is not shown
  static CliRun typingUnseen(Services services, String typed, String... arguments) {
    return run(
        services,
        false,
        Optional.of(new BufferedReader(new StringReader(""))),
        _ -> Optional.of(typed),
        arguments);
  }

  /// @param typed what the person answers to questions
  static CliRun answering(Services services, String typed, String... arguments) {
    return run(
        services,
        false,
        Optional.of(new BufferedReader(new StringReader(typed))),
        HiddenInput.NONE,
        arguments);
  }

  static CliRun onTerminal(Services services, String... arguments) {
    return run(services, true, Optional.empty(), HiddenInput.NONE, arguments);
  }

  private static CliRun run(
      Services services,
      boolean bar,
      Optional<BufferedReader> answers,
      HiddenInput hidden,
      String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            bar,
            80,
            answers,
            hidden);
    int code = new BoxreelCli(services, terminal).run(arguments);
    return new CliRun(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  List<String> outLines() {
    return out.lines().toList();
  }
}
