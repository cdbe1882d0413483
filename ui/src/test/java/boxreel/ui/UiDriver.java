package boxreel.ui;

import boxreel.layout.Shot;
import boxreel.ui.canvas.FrameTransform;
import boxreel.ui.canvas.StageView;
import boxreel.ui.timeline.TimelineView;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A studio in a window, with hands: mouse and keys go the way a user's do.
final class UiDriver implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 40;

  final FakeRenderer renderer = new FakeRenderer();
  final FakePlanner planner = new FakePlanner();
  final FakePlanners planners = new FakePlanners(planner, new FakeReviser());
  final FakeVideoFiles video = new FakeVideoFiles();
  final FakeFilePicker files = new FakeFilePicker();
  private final FxRobot robot = new FxRobot();
  private final Stage stage;
  private final Studio studio;

  /// Opens a window of its own that leaves no files behind.
  UiDriver() throws TimeoutException {
    this(null);
  }

  /// Opens a window of its own.
  ///
  /// @param data the program's folder for projects, null for none
  UiDriver(@Nullable Path data) throws TimeoutException {
    FxToolkit.registerPrimaryStage();
    Platform.setImplicitExit(false);
    stage = onFx(Stage::new);
    studio =
        onFx(
            () -> {
              Studio made =
                  new Studio(
                      stage, new StudioServices(renderer, video, planners::asking, files, data));
              stage.setX(0);
              stage.setY(0);
              made.show();
              return made;
            });
    settle();
  }

  Studio studio() {
    return studio;
  }

  Shot shot() {
    return onFx(() -> studio.model().document().shot());
  }

  int frame() {
    return onFx(() -> studio.model().document().frame());
  }

  boolean isShowing() {
    return onFx(stage::isShowing);
  }

  /// Runs on the window's thread and waits for the result.
  static <T> T onFx(Callable<T> work) {
    if (Platform.isFxApplicationThread()) {
      try {
        return work.call();
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    try {
      return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("The window's thread gave no answer", e);
    }
  }

  void run(Runnable action) {
    onFx(
        () -> {
          action.run();
          return true;
        });
    settle();
  }

  /// Waits until something holds, and fails with its name if it never does.
  void until(String what, Callable<Boolean> holds) {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onFx(holds));
    } catch (TimeoutException e) {
      throw new AssertionError("Waited in vain: " + what, e);
    }
    settle();
  }

  /// Starts with an empty stage instead of the first-run page.
  void skipWelcome() {
    run(() -> studio.model().startBlank());
  }

  /// Has the planner propose its bear, ball and tree.
  void proposeSample() {
    run(() -> studio.model().begin("A brown bear nudges a red ball"));
    until("the proposal", () -> studio.model().document().shot().tracks().size() == 3);
  }

  Node node(String query) {
    return onFx(
        () -> {
          Node found = stage.getScene().lookup(query);
          if (found == null) {
            throw new AssertionError("There is no " + query);
          }
          return found;
        });
  }

  void click(String query) {
    Node node = node(query);
    Point2D at =
        onFx(
            () -> {
              layOut();
              var bounds = node.localToScreen(node.getBoundsInLocal());
              return new Point2D(bounds.getCenterX(), bounds.getCenterY());
            });
    robot.moveTo(at);
    robot.clickOn(at, MouseButton.PRIMARY);
    settle();
  }

  /// A point of the frame on the screen, in shares of the frame.
  Point2D onStage(double x, double y) {
    return onFx(
        () -> {
          layOut();
          StageView view = (StageView) stage.getScene().lookup("#stage");
          FrameTransform at = view.transform();
          return view.localToScreen(at.toStageX(x), at.toStageY(y));
        });
  }

  /// A key of the timeline on the screen.
  Point2D onKey(String trackId, double time) {
    return onFx(
        () -> {
          layOut();
          TimelineView view = (TimelineView) stage.getScene().lookup("#timeline");
          Point2D inScene = view.keyInScene(trackId, time);
          return stage.getScene().getRoot().localToScreen(inScene);
        });
  }

  void clickAt(Point2D at) {
    robot.moveTo(at);
    robot.clickOn(at, MouseButton.PRIMARY);
    settle();
  }

  void drag(Point2D from, Point2D to) {
    robot.moveTo(from);
    robot.press(MouseButton.PRIMARY);
    robot.moveTo(from.midpoint(to));
    robot.moveTo(to);
    robot.release(MouseButton.PRIMARY);
    settle();
  }

  /// Drags and gives up with Escape before letting go.
  void dragAndEscape(Point2D from, Point2D to) {
    robot.moveTo(from);
    robot.press(MouseButton.PRIMARY);
    robot.moveTo(from.midpoint(to));
    robot.moveTo(to);
    robot.push(KeyCode.ESCAPE);
    robot.release(MouseButton.PRIMARY);
    settle();
  }

  void press(KeyCode... combination) {
    robot.push(combination);
    settle();
  }

  void type(String text) {
    robot.write(text, 0);
    settle();
  }

  @Override
  public void close() {
    onFx(
        () -> {
          stage.close();
          // JavaFX's headless windows hold on to those before them; what was in one may go.
          stage.setOnHidden(null);
          stage.setOnCloseRequest(null);
          stage.setScene(null);
          return true;
        });
  }

  /// Places are read before the next pulse may have come.
  private void layOut() {
    stage.getScene().getRoot().applyCss();
    stage.getScene().getRoot().layout();
  }

  private static void settle() {
    WaitForAsyncUtils.waitForFxEvents();
  }
}
