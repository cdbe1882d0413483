package boxreel.ui;

import boxreel.planner.library.LibraryFile;
import boxreel.render.api.Renderer;
import boxreel.ui.fx.BackgroundWork;
import boxreel.ui.fx.FilePicker;
import boxreel.ui.fx.FxDispatcher;
import boxreel.ui.fx.NativeFilePicker;
import boxreel.ui.fx.SettingsFile;
import boxreel.ui.shell.StudioView;
import boxreel.ui.shell.StudioViewModel;
import boxreel.ui.shell.StudioWindow;
import boxreel.ui.theme.SystemLooks;
import boxreel.ui.theme.Theme;
import java.util.Optional;
import javafx.stage.Stage;

/// The studio: one window for one project. Everything here belongs to JavaFX's thread.
public final class Studio {
  private final Stage stage;
  private final Renderer renderer;
  private final StudioViewModel model;
  private final BackgroundWork background = new BackgroundWork();
  private boolean closed;

  /// Fills a stage; [#show] shows it.
  public Studio(Stage stage, StudioServices services) {
    this.stage = stage;
    this.renderer = services.renderer();
    FilePicker files =
        Optional.ofNullable(services.files()).orElseGet(() -> new NativeFilePicker(stage));
    model =
        new StudioViewModel(
            renderer,
            services.video(),
            services.planners(),
            Optional.ofNullable(services.data()),
            files,
            background,
            new FxDispatcher(),
            new SettingsFile(
                Optional.ofNullable(services.config()).map(folder -> folder.resolve("studio")),
                background),
            SystemLooks.read());
    Optional.ofNullable(services.config())
        .map(folder -> folder.resolve(LibraryFile.NAME))
        .ifPresent(model.prompt().library()::keepIn);
    StudioView view = new StudioView(model, stage::close);
    StudioWindow.fill(stage, view, model);
    stage.setOnHidden(_ -> close());
  }

  /// The view models, for whoever drives the window from outside: start-up options, tests,
  /// screenshots.
  public StudioViewModel model() {
    return model;
  }

  public void setTheme(Theme theme) {
    model.looks().choose(theme);
  }

  public void show() {
    stage.show();
    renderer.prepare();
  }

  /// Stops planner and renderer without waiting for them, and saves the project. Closing the
  /// window does the same.
  public void close() {
    if (!closed) {
      closed = true;
      model.stop();
      background.close();
    }
  }
}
