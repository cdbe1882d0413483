package boxreel.cli;

import picocli.CommandLine.Option;

/// What every command takes.
final class CommonOptions {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  private boolean help;

  @Option(
      names = "--json",
      description = "Tell machines: one JSON object per line on standard output.")
  private boolean json;

  Reporter reporter(Terminal terminal) {
    return json ? new JsonReporter(terminal.out()) : new TextReporter(terminal);
  }

  boolean help() {
    return help;
  }
}
