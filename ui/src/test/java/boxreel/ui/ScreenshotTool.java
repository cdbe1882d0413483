package boxreel.ui;

import javafx.application.Application;

/// Takes pictures of the window in all its states with a stand-in renderer, for a designer's eye:
/// `ScreenshotTool FOLDER [WIDTHxHEIGHT [THEME PERCENT]]`. Needs a display, or JavaFX's headless
/// platform: `-Dglass.platform=Headless -Dprism.order=sw`.
public final class ScreenshotTool {
  private ScreenshotTool() {}

  /// Starts the tool. The class path holds JavaFX, so this class may not be an application itself.
  public static void main(String[] args) {
    Application.launch(ScreenshotApp.class, args);
  }
}
