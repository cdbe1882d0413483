package boxreel.app;

import boxreel.ui.Studio;
import boxreel.ui.StudioServices;
import boxreel.ui.text.Glyphs;
import boxreel.ui.text.LanguageSetting;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.stage.Stage;

/// The studio as a JavaFX application. JavaFX makes and runs it.
public final class StudioApp extends Application {
  /// An argument that has the window closed again once it is drawn.
  static final String REHEARSAL = "--rehearse";

  private static final int REHEARSED_PULSES = 10;

  private final CompositionRoot parts = CompositionRoot.ofProcess();

  @Override
  public void start(Stage stage) {
    boolean isRehearsal = getParameters().getRaw().contains(REHEARSAL);
    StudioServices services = isRehearsal ? parts.rehearsalServices() : parts.studioServices();
    new LanguageSetting(Optional.ofNullable(services.data())).apply(Glyphs::canDraw);
    new Studio(stage, services).show();
    if (isRehearsal) {
      closeSoon(stage);
    }
  }

  private static void closeSoon(Stage stage) {
    new AnimationTimer() {
      private int pulses;

      @Override
      public void handle(long now) {
        pulses++;
        if (pulses == REHEARSED_PULSES) {
          stop();
          stage.close();
        }
      }
    }.start();
  }

  @Override
  public void stop() {
    parts.close();
  }
}
