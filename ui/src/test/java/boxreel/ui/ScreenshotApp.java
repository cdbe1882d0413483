package boxreel.ui;

import boxreel.base.ProjectException;
import boxreel.base.RenderException;
import boxreel.base.text.Sentence;
import boxreel.layout.Box;
import boxreel.layout.CubicBezier;
import boxreel.layout.Shot;
import boxreel.layout.edit.KeyRef;
import boxreel.layout.edit.TrackEdits;
import boxreel.project.Project;
import boxreel.project.animatic.BurnIn;
import boxreel.project.store.ProjectPlace;
import boxreel.project.store.ProjectSession;
import boxreel.ui.document.Selection;
import boxreel.ui.export.ExportTarget;
import boxreel.ui.render.CompareMode;
import boxreel.ui.render.RenderPreset;
import boxreel.ui.shell.InspectorTab;
import boxreel.ui.shell.SettingsTab;
import boxreel.ui.shell.StudioViewModel;
import boxreel.ui.shell.Workspace;
import boxreel.ui.theme.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import javax.imageio.ImageIO;

/// The application behind [ScreenshotTool].
public final class ScreenshotApp extends Application {
  private final Deque<Step> steps = new ArrayDeque<>();

  private Theme dark = Theme.DARK;

  private record Step(Runnable action, double waitMillis) {}

  @Override
  public void start(Stage stage) throws IOException {
    Path folder = Path.of(getParameters().getRaw().getFirst());
    Files.createDirectories(folder);
    FakeRenderer renderer = new FakeRenderer();
    FakePlanner planner = new FakePlanner();
    planner.vary();
    Studio studio =
        new Studio(
            stage,
            new StudioServices(
                renderer,
                new FakeVideoFiles(),
                new FakePlanners(planner, new FakeReviser())::asking,
                new FakeFilePicker(),
                null));
    if (getParameters().getRaw().size() > 1) {
      String[] size = getParameters().getRaw().get(1).split("x", -1);
      stage.setWidth(Double.parseDouble(size[0]));
      stage.setHeight(Double.parseDouble(size[1]));
    }
    if (getParameters().getRaw().size() > 2) {
      dark = Theme.valueOf(getParameters().getRaw().get(2));
      studio.model().looks().scaleProperty().set(Integer.parseInt(getParameters().getRaw().get(3)));
    }
    studio.setTheme(dark);
    studio.show();
    var model = studio.model();
    step(() -> {}, 900);
    step(() -> save(stage, folder, "empty-dark"), 50);
    step(() -> studio.setTheme(Theme.LIGHT), 400);
    step(() -> save(stage, folder, "empty-light"), 50);
    step(
        () -> {
          studio.setTheme(dark);
          model.begin(
              "A brown bear walks into a meadow and nudges a red ball. The ball bounces away behind"
                  + " an old oak tree.");
        },
        500);
    step(
        () -> {
          renderer.allowSteps(1000);
          model.outputActions().startRender();
        },
        2500);
    step(
        () -> {
          model.playback().pause();
          model.navigation().workspaceProperty().set(Workspace.LAYOUT);
          model.canvas().onionSkinProperty().set(true);
          model.canvas().guidesProperty().set(true);
          model.document().select(Selection.ofTrack("0"));
          model.document().seek(5);
        },
        500);
    step(
        () -> model.prompt().candidates().show(model.prompt().candidates().candidates().get(1)),
        300);
    step(() -> save(stage, folder, "layout-dark"), 50);
    step(() -> studio.setTheme(Theme.LIGHT), 400);
    step(() -> save(stage, folder, "layout-light"), 50);
    easing(studio, stage, folder);
    step(
        () -> {
          studio.setTheme(dark);
          model.prompt().candidates().close();
          model.lint().gridProperty().set(true);
          model
              .document()
              .edit(
                  "Add",
                  shot ->
                      TrackEdits.add(
                          TrackEdits.setPhrase(shot, "2", "tall lamp"),
                          "9",
                          "beetle",
                          5,
                          new Box(0.1, 0.8, 0.05, 0.06)));
          model.document().select(Selection.ofTrack("9"));
          model.showFindings();
        },
        900);
    step(() -> save(stage, folder, "lint-dark"), 50);
    step(() -> studio.setTheme(Theme.LIGHT), 400);
    step(() -> save(stage, folder, "lint-light"), 50);
    step(() -> model.navigation().workspaceProperty().set(Workspace.RENDER), 400);
    step(() -> save(stage, folder, "preflight-light"), 50);
    step(
        () -> {
          studio.setTheme(dark);
          model.palette().toggle();
          model.palette().queryProperty().set("re");
        },
        500);
    step(() -> save(stage, folder, "palette-dark"), 50);
    step(
        () -> {
          model.palette().close();
          model.navigation().openSettingsProperty().set(Optional.of(SettingsTab.LOOKS));
        },
        400);
    step(() -> save(stage, folder, "settings-dark"), 50);
    step(() -> model.navigation().openSettingsProperty().set(Optional.of(SettingsTab.KEYS)), 400);
    step(() -> save(stage, folder, "keys-dark"), 50);
    step(() -> model.navigation().openSettingsProperty().set(Optional.empty()), 100);
    step(
        () -> {
          model.navigation().workspaceProperty().set(Workspace.LAYOUT);
          model.document().undo();
          model.lint().gridProperty().set(false);
          model.navigation().inspectorTabProperty().set(InspectorTab.OBJECT);
        },
        400);
    step(
        () -> {
          studio.setTheme(dark);
          var far = model.prompt().planner().setups().get(1);
          model.prompt().planner().choose(far);
          model.prompt().candidates().close();
          model.prompt().revision().instructionProperty().set("make the bear stop at the tree");
          model.prompt().revision().revise();
        },
        900);
    step(() -> save(stage, folder, "change-dark"), 50);
    step(() -> studio.setTheme(Theme.LIGHT), 400);
    step(() -> save(stage, folder, "change-light"), 50);
    step(
        () -> {
          studio.setTheme(dark);
          ((Button) stage.getScene().lookup("#planner")).fire();
        },
        900);
    step(() -> savePopup(folder, "planner-dark"), 50);
    step(() -> Window.getWindows().stream().toList().forEach(ScreenshotApp::hidePopup), 300);
    step(() -> model.prompt().revision().discard(), 50);
    step(() -> model.prompt().propose(), 900);
    step(() -> save(stage, folder, "consent-light"), 50);
    step(() -> studio.setTheme(dark), 400);
    step(() -> save(stage, folder, "consent-dark"), 50);
    step(() -> model.prompt().cancel(), 100);
    step(
        () -> {
          studio.setTheme(dark);
          renderer.drainSteps();
          renderer.allowSteps(9);
          model.settings().shuffleSeed();
          model.outputActions().startRender();
        },
        2500);
    step(
        () -> {
          model.playback().pause();
          model.document().seek(10);
        },
        400);
    step(() -> save(stage, folder, "render-dark"), 50);
    step(() -> studio.setTheme(Theme.LIGHT), 400);
    step(() -> save(stage, folder, "render-light"), 50);
    takes(studio, renderer, stage, folder);
    seeds(studio, renderer, stage, folder);
    film(studio, stage, folder);
    step(
        () -> {
          studio.close();
          Platform.exit();
        },
        0);
    next();
  }

  /// Takes of one shot, compared, and a queue.
  private void takes(Studio studio, FakeRenderer renderer, Stage stage, Path folder) {
    var model = studio.model();
    var takes = model.render().takes();
    step(() -> model.render().cancel(), 600);
    step(
        () -> {
          renderer.drainSteps();
          renderer.allowSteps(1000);
          model.outputActions().startRender();
        },
        2500);
    step(
        () -> {
          takes.toggleStar(takes.list().getLast());
          takes.toggleChosen(takes.list().getLast());
          model.document().edit("Move", s -> TrackEdits.setLength(s, s.frames()));
          model.document().edit("Change", s -> s.withTracks(s.tracks().subList(1, 3)));
          model.settings().shuffleSeed();
          model.outputActions().startRender();
        },
        2500);
    step(
        () -> {
          model.playback().pause();
          model.document().seek(6);
          model.outputActions().compareTakes();
        },
        600);
    step(() -> save(stage, folder, "compare-light"), 50);
    step(() -> studio.setTheme(dark), 400);
    step(() -> save(stage, folder, "compare-dark"), 50);
    step(() -> model.output().compare().modeProperty().set(CompareMode.DIFFERENCE), 400);
    step(() -> save(stage, folder, "difference-dark"), 50);
    step(
        () -> {
          model.output().compare().close();
          renderer.drainSteps();
          model.output().queue().addShot(1, RenderPreset.DRAFT);
        },
        600);
    step(() -> model.output().queue().remove(model.output().queue().items().getFirst()), 600);
    step(
        () -> {
          model.output().queue().addShot(3, RenderPreset.FINAL);
          renderer.allowSteps(6);
          model.navigation().showQueueProperty().set(true);
        },
        1500);
    step(() -> save(stage, folder, "queue-dark"), 50);
    step(() -> studio.setTheme(Theme.LIGHT), 400);
    step(() -> save(stage, folder, "queue-light"), 50);
    step(
        () -> {
          model.output().queue().pausedProperty().set(true);
          model.output().queue().clear();
          model.render().cancel();
        },
        600);
  }

  /// Several seeds beside each other, takes that are the same, and what waits.
  private void seeds(Studio studio, FakeRenderer renderer, Stage stage, Path folder) {
    var model = studio.model();
    var output = model.output();
    step(
        () -> {
          studio.setTheme(dark);
          model.navigation().workspaceProperty().set(Workspace.RENDER);
          model.navigation().showQueueProperty().set(false);
          output.queue().pausedProperty().set(false);
          renderer.drainSteps();
          output.variations().toggle();
          output.variations().renderMore();
          renderer.allowSteps(24);
        },
        2000);
    step(() -> save(stage, folder, "variations-dark"), 50);
    step(() -> studio.setTheme(Theme.LIGHT), 400);
    step(() -> save(stage, folder, "variations-light"), 50);
    step(
        () -> {
          studio.setTheme(dark);
          renderer.allowSteps(1000);
        },
        2000);
    step(
        () -> {
          output.variations().close();
          model.settings().advanced().interpolatorProperty().set(Optional.of("lavie"));
          model.settings().advanced().refinerProperty().set(Optional.of("toybox"));
        },
        400);
    step(() -> save(stage, folder, "plan-dark"), 50);
    step(
        () -> {
          model.settings().advanced().interpolatorProperty().set(Optional.empty());
          model.settings().advanced().refinerProperty().set(Optional.empty());
          model.outputActions().startRender();
        },
        1500);
    step(model.outputActions()::startRender, 1500);
    step(model.outputActions()::compareTakes, 800);
    step(() -> save(stage, folder, "twins-dark"), 50);
    step(
        () -> {
          output.compare().close();
          output.exportDialog().markProperty(BurnIn.Mark.BOXES).set(true);
          output.exportDialog().markProperty(BurnIn.Mark.LABELS).set(true);
          output.exportDialog().markProperty(BurnIn.Mark.TIMECODE).set(true);
          output.exportDialog().scaleProperty().set(4);
          model.outputActions().exportAs(Optional.empty());
        },
        900);
    step(() -> save(stage, folder, "export-dark"), 50);
    step(() -> studio.setTheme(Theme.LIGHT), 400);
    step(() -> output.exportDialog().whatProperty().set(ExportTarget.FILM), 900);
    step(() -> save(stage, folder, "export-film-light"), 50);
    step(
        () -> {
          studio.setTheme(dark);
          output.exportDialog().close();
          renderer.failWith(
              RenderException.failed(
                  "There is not enough memory for this render; use fewer frames or a smaller size.",
                  null));
          output.queue().addShot(1, RenderPreset.FINAL);
        },
        600);
    step(
        () -> {
          output.queue().retryWithLessMemory(output.queue().items().getFirst());
          output.queue().addShot(1, RenderPreset.FINAL);
        },
        600);
    step(
        () -> {
          output.queue().pausedProperty().set(true);
          output.queue().addShot(2, RenderPreset.DRAFT);
          model.navigation().showQueueProperty().set(true);
        },
        600);
    step(() -> save(stage, folder, "memory-dark"), 50);
    step(() -> output.queue().editing().edit(output.queue().items().getLast()), 600);
    step(() -> save(stage, folder, "editing-dark"), 50);
    step(() -> studio.setTheme(Theme.LIGHT), 400);
    step(() -> save(stage, folder, "editing-light"), 50);
    step(
        () -> {
          output.queue().editing().discard();
          output.queue().clear();
          studio.setTheme(dark);
        },
        400);
  }

  /// A film of two scenes: its board, its list of shots, and a file of it that is damaged.
  private void film(Studio studio, Stage stage, Path folder) {
    var model = studio.model();
    step(
        () -> {
          studio.setTheme(dark);
          model.render().cancel();
        },
        600);
    step(
        () -> {
          write(model, "Bear finds the ball", "Wide, dolly right", "Bear pads into the meadow.");
          model.board().renameScene(sceneId(model, 0), "EXT. MEADOW – DAY");
          model.shots().duplicate();
          write(model, "Nose to the ball", "Close-up, static", "Bear sniffs, blinks, sniffs.");
          model.document().edit("Move", s -> TrackEdits.setLength(s, 20));
          model.board().addScene();
          model.board().renameScene(sceneId(model, 1), "INT. HOLLOW OAK – NIGHT");
          model.shots().step(-2);
          model.navigation().workspaceProperty().set(Workspace.BOARD);
        },
        900);
    step(() -> save(stage, folder, "board-dark"), 50);
    step(() -> studio.setTheme(Theme.LIGHT), 400);
    step(() -> save(stage, folder, "board-light"), 50);
    step(() -> model.navigation().workspaceProperty().set(Workspace.LAYOUT), 400);
    step(() -> save(stage, folder, "shots-light"), 50);
    step(() -> studio.setTheme(dark), 400);
    step(() -> save(stage, folder, "shots-dark"), 50);
    step(() -> model.projectActions().open(ProjectPlace.file(damaged(folder))), 1500);
    step(() -> save(stage, folder, "damaged-dark"), 50);
    step(() -> studio.setTheme(Theme.LIGHT), 400);
    step(() -> save(stage, folder, "damaged-light"), 50);
  }

  private static void write(StudioViewModel model, String title, String camera, String action) {
    model.board().card().titleProperty().set(title);
    model.board().card().cameraProperty().set(camera);
    model.board().card().actionProperty().set(action);
    model.board().card().dialogueProperty().set("BEAR: Hello. Are you lost?");
    model.board().card().commit();
  }

  private static String sceneId(StudioViewModel model, int index) {
    return model.project().document().project().scenes().get(index).id();
  }

  private static Path damaged(Path folder) {
    try {
      Path file = folder.resolve("damaged.boxreel");
      ProjectSession.Listener nobody =
          new ProjectSession.Listener() {
            @Override
            public void saved(Project project) {}

            @Override
            public void failed(Sentence sentence) {}
          };
      ProjectSession.create(
              ProjectPlace.file(file), Project.of(Shot.of("A red ball bounces")), nobody)
          .close();
      String text = Files.readString(file);
      Files.writeString(file, text.substring(0, text.indexOf("\"snapshots\"")));
      return file;
    } catch (IOException | ProjectException e) {
      throw new IllegalStateException(e);
    }
  }

  private void step(Runnable action, double waitMillis) {
    steps.add(new Step(action, waitMillis));
  }

  private void next() {
    Step step = steps.poll();
    if (step == null) {
      return;
    }
    step.action().run();
    PauseTransition wait = new PauseTransition(Duration.millis(step.waitMillis()));
    wait.setOnFinished(_ -> next());
    wait.play();
  }

  /// The curve of the first interval, in both themes.
  private void easing(Studio studio, Stage stage, Path folder) {
    var model = studio.model();
    step(
        () -> {
          var track = model.document().shot().tracks().getFirst();
          var key = new KeyRef(track.id(), track.keys().getFirst().time());
          model.document().select(Selection.ofIntervals(List.of(key)));
          model.commands().keys().ease(new CubicBezier(0.34, 1.56, 0.64, 1));
          model.commands().keys().editEasing();
        },
        500);
    step(() -> savePopup(folder, "easing-light"), 50);
    step(() -> save(stage, folder, "eased-light"), 50);
    step(() -> List.copyOf(Window.getWindows()).forEach(ScreenshotApp::hidePopup), 200);
    step(
        () -> {
          studio.setTheme(dark);
          model.commands().keys().editEasing();
        },
        500);
    step(() -> savePopup(folder, "easing-dark"), 50);
    step(
        () -> {
          List.copyOf(Window.getWindows()).forEach(ScreenshotApp::hidePopup);
          model.document().undo();
        },
        200);
  }

  private static void hidePopup(Window window) {
    if (window instanceof PopupWindow popup) {
      popup.hide();
    }
  }

  private static void savePopup(Path folder, String name) {
    for (Window window : Window.getWindows()) {
      if (window instanceof PopupWindow popup) {
        save(popup.getScene(), folder, name);
      }
    }
  }

  private static void save(Stage stage, Path folder, String name) {
    save(stage.getScene(), folder, name);
  }

  private static void save(Scene scene, Path folder, String name) {
    WritableImage image = scene.snapshot(null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        picture.setRGB(x, y, image.getPixelReader().getArgb(x, y));
      }
    }
    try {
      ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
