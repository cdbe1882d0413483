package boxreel.app;

import boxreel.ui.Studio;
import boxreel.ui.StudioServices;
import boxreel.ui.text.Glyphs;
import boxreel.ui.text.LanguageSetting;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The studio as a JavaFX application. JavaFX makes and runs it.
public final class StudioApp extends Application {
  private static final Logger log = LoggerFactory.getLogger(StudioApp.class);

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
    } else {
      logStart();
    }
  }

  /// A window can be used once its first frame is drawn, which the second pulse finds done.
  private static void logStart() {
    Optional<Instant> begun = ProcessHandle.current().info().startInstant();
    new AnimationTimer() {
      private int pulses;

      @Override
      public void handle(long now) {
        if (++pulses == 2) {
          stop();
          begun.ifPresent(
              start ->
                  log.info(
                      "Window drawn {} ms after the program's start",
                      Duration.between(start, Instant.now()).toMillis()));
        }
      }
    }.start();
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
