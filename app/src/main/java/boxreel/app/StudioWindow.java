package boxreel.app;

import boxreel.cli.WindowUnavailableException;
import java.util.Locale;
import java.util.Map;
import javafx.application.Application;
import javafx.application.Platform;

/// Opens the studio, or says why that can't be.
final class StudioWindow {
  private static final String INSTEAD = "; 'boxreel render --help' tells how to work without it.";

  private StudioWindow() {}

  /// Returns when the window is closed.
  static void open(Map<String, String> environment) throws WindowUnavailableException {
    checkDisplay(System.getProperty("os.name", ""), environment);
    try {
      Platform.startup(() -> {});
    } catch (RuntimeException | LinkageError e) {
      throw new WindowUnavailableException(
          "The studio can't open a window on this display" + INSTEAD, e);
    }
    Application.launch(StudioApp.class);
  }

  /// Opens and closes the studio without a display.
  static void rehearse() throws WindowUnavailableException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    try {
      Application.launch(StudioApp.class, StudioApp.REHEARSAL);
    } catch (RuntimeException | LinkageError e) {
      throw new WindowUnavailableException("The studio can't be drawn without a display.", e);
    }
  }

  /// JavaFX on Linux needs an X display; without one it fails in ways that name no cause.
  static void checkDisplay(String osName, Map<String, String> environment)
      throws WindowUnavailableException {
    boolean linux = osName.toLowerCase(Locale.ROOT).startsWith("linux");
    boolean headless = "headless".equalsIgnoreCase(System.getProperty("glass.platform"));
    if (linux && !headless && environment.getOrDefault("DISPLAY", "").isBlank()) {
      throw new WindowUnavailableException(
          "There is no display to open the studio on (DISPLAY is not set)" + INSTEAD, null);
    }
  }
}
