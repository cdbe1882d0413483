package boxreel.app;

import boxreel.ui.Studio;
import javafx.application.Application;
import javafx.stage.Stage;

/// The studio as a JavaFX application. JavaFX makes and runs it.
public final class StudioApp extends Application {
  private final CompositionRoot parts = CompositionRoot.ofProcess();

  @Override
  public void start(Stage stage) {
    new Studio(stage, parts.studioServices()).show();
  }

  @Override
  public void stop() {
    parts.close();
  }
}
