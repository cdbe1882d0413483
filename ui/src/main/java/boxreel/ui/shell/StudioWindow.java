package boxreel.ui.shell;

import boxreel.ui.theme.PopupScale;
import boxreel.ui.theme.ScaledRoot;
import boxreel.ui.theme.Themes;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Puts the studio on a stage: scene, stylesheet, keys, title and size.
public final class StudioWindow {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final double LEAST_WIDTH = 1000;
  private static final double LEAST_HEIGHT = 700;

  private StudioWindow() {}

  public static void fill(Stage stage, StudioView view, StudioViewModel model) {
    var screen = Screen.getPrimary().getVisualBounds();
    Scene scene =
        new Scene(
            new ScaledRoot(view, model.looks().scaleProperty()),
            Math.min(WIDTH, screen.getWidth()),
            Math.min(HEIGHT, screen.getHeight()));
    Themes.install(scene, model.looks().themeProperty().get());
    model.looks().themeProperty().subscribe(theme -> Themes.apply(scene.getRoot(), theme));
    model
        .looks()
        .reducedMotionProperty()
        .subscribe(still -> Themes.setReducedMotion(scene.getRoot(), still));
    model.navigation().fullScreenProperty().subscribe(stage::setFullScreen);
    scene
        .windowProperty()
        .flatMap(window -> ((Stage) window).fullScreenProperty())
        .orElse(false)
        .subscribe(model.navigation().fullScreenProperty()::set);
    new PopupScale(scene, model.looks().scaleProperty()).install();
    new ShownKeys(scene, model.shortcuts()).install();
    new Keys(scene, model).install();
    stage.setScene(scene);
    stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
    stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
    Runnable title = () -> stage.setTitle(model.title());
    model.project().nameProperty().subscribe(title);
    model.project().document().modifiedProperty().subscribe(title);
    model.render().stateProperty().subscribe(title);
    title.run();
  }
}
