package boxreel.app;

import boxreel.cli.BoxreelCli;
import boxreel.cli.Terminal;

/// Where the program starts. It is no JavaFX application itself, so that commands run without
/// JavaFX and the studio starts from the class path.
public final class Launcher {
  private Launcher() {}

  public static void main(String[] arguments) {
    // DJL would otherwise look for its native libraries and models on the network.
    System.setProperty("ai.djl.offline", "true");
    // Sheets and animatics are drawn in memory; no second toolkit may ask for a display.
    System.setProperty("java.awt.headless", "true");
    int code;
    try (CompositionRoot parts = CompositionRoot.ofProcess()) {
      // Before the first logger is made: the log's configuration asks for it.
      System.setProperty("boxreel.logs", parts.logFolder().toString());
      code = new BoxreelCli(parts, Terminal.ofProcess()).run(arguments);
    }
    System.exit(code);
  }
}
