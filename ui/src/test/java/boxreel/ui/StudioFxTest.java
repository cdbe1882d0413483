package boxreel.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.PlannerException;
import boxreel.layout.Track;
import boxreel.render.api.RgbFrame;
import boxreel.ui.render.FrameSheet;
import boxreel.ui.render.RenderState;
import boxreel.ui.render.RenderViewModel;
import boxreel.ui.shell.Workspace;
import boxreel.ui.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class StudioFxTest {
  @TempDir private Path folder = Path.of("");
  private UiDriver ui = unopened();

  @SuppressWarnings("NullAway") // opened before each test
  private static UiDriver unopened() {
    return null;
  }

  @BeforeEach
  void open() throws TimeoutException {
    ui = new UiDriver();
  }

  @AfterEach
  void close() {
    ui.close();
  }

  @Test
  void aSampleFillsTheTracksAndLeavesTheFirstRunPage() {
    ui.click("#sample-0");
    ui.until("three tracks", () -> ui.shot().tracks().size() == 3);
    assertEquals("A bear walks from the left to the right", ui.shot().prompt());
    assertEquals(16, ui.shot().frames());
    assertEquals(
        "built-in planner",
        UiDriver.onFx(() -> ui.studio().model().prompt().plannerNameProperty().get()));
  }

  @Test
  void aPlannersErrorIsShownAsItsSentence() {
    ui.skipWelcome();
    ui.planner.failWith(PlannerException.badInput("The endpoint is not there: start it."));
    ui.click("#prompt");
    ui.type("a cat");
    ui.press(KeyCode.CONTROL, KeyCode.ENTER);
    ui.until(
        "the error",
        () ->
            ui.studio()
                .model()
                .prompt()
                .errorProperty()
                .get()
                .equals("The endpoint is not there: start it."));
    assertEquals("a cat", ui.shot().prompt());
    assertTrue(ui.shot().tracks().isEmpty());
  }

  @Test
  void aDiamondIsDraggedToAnotherFrame() {
    ui.proposeSample();
    double last = ui.shot().tracks().getFirst().keys().getLast().time();
    ui.drag(ui.onKey("0", 5), ui.onKey("0", 7));
    Track bear = ui.shot().tracks().getFirst();
    assertEquals(7, bear.keys().get(1).time());
    assertEquals(last, bear.keys().getLast().time());
    ui.press(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(5, ui.shot().tracks().getFirst().keys().get(1).time());
  }

  @Test
  void kAddsAKeyThatMovesNothingAndTakesItAway() {
    ui.proposeSample();
    ui.run(() -> ui.studio().model().document().seek(2));
    Track before = ui.shot().tracks().getFirst();
    ui.press(KeyCode.K);
    Track with = ui.shot().tracks().getFirst();
    assertEquals(before.keys().size() + 1, with.keys().size());
    for (int f = 0; f < ui.shot().frames(); f++) {
      assertEquals(before.positionAt(f).x(), with.positionAt(f).x(), 1e-9);
    }
    ui.press(KeyCode.K);
    assertEquals(before.keys().size(), ui.shot().tracks().getFirst().keys().size());
  }

  @Test
  void theRulerScrubsAndKeysStepAndPlay() {
    ui.proposeSample();
    ui.clickAt(ui.onKey("0", 11).subtract(0, 40));
    assertEquals(11, ui.frame());
    ui.press(KeyCode.HOME);
    assertEquals(0, ui.frame());
    ui.press(KeyCode.PERIOD);
    assertEquals(1, ui.frame());
    ui.press(KeyCode.END);
    assertEquals(15, ui.frame());
    assertEquals("16", UiDriver.onFx(() -> ((Label) ui.node("#frame-counter")).getText()));
    ui.press(KeyCode.SPACE);
    ui.until("playing over the end", () -> ui.frame() != 15);
    ui.press(KeyCode.SPACE);
    assertTrue(UiDriver.onFx(() -> !ui.studio().model().playback().isPlaying()));
  }

  @Test
  void aRenderShowsPreviewsOfAllFramesAndEndsAsATake() {
    ui.proposeSample();
    RenderViewModel render = ui.studio().model().render();
    ui.renderer.allowSteps(3);
    ui.click("#render");
    ui.until("step 3", () -> render.state() instanceof RenderState.Sampling s && s.step() == 3);
    FrameSheet sheet = (FrameSheet) ui.node("#frame-sheet");
    ui.until("previews", () -> sheet.pictureCount() == 16);
    assertEquals(40, UiDriver.onFx(() -> firstFrame(render)).width());
    ui.renderer.allowSteps(100);
    ui.until("the take", () -> render.state() instanceof RenderState.Done);
    assertEquals(160, UiDriver.onFx(() -> firstFrame(render)).width());
    assertEquals(1, UiDriver.onFx(() -> render.takes().list().size()));
  }

  @Test
  void cancelStopsTheRenderWithinAStep() {
    ui.proposeSample();
    RenderViewModel render = ui.studio().model().render();
    ui.renderer.allowSteps(2);
    ui.press(KeyCode.CONTROL, KeyCode.R);
    ui.until("step 2", () -> render.state() instanceof RenderState.Sampling s && s.step() == 2);
    ui.click("#cancel-render");
    ui.until("the end", () -> render.state() instanceof RenderState.Cancelled);
    assertEquals(2, ui.renderer.stepsDone());
    assertTrue(UiDriver.onFx(() -> render.takes().list().isEmpty()));
  }

  @Test
  void closingTheWindowStopsTheRender() {
    ui.proposeSample();
    ui.renderer.allowSteps(1);
    ui.press(KeyCode.CONTROL, KeyCode.R);
    ui.until("step 1", () -> ui.renderer.stepsDone() == 1);
    ui.close();
    ui.until("the renderer's end", () -> ui.renderer.isIdle());
  }

  @Test
  void exportWritesTheShownTakeToTheChosenPath() {
    ui.proposeSample();
    ui.renderer.allowSteps(100);
    ui.click("#render");
    RenderViewModel render = ui.studio().model().render();
    ui.until("the take", () -> render.state() instanceof RenderState.Done);
    Path target = folder.resolve("bear.mp4");
    ui.files.answerWith(target);
    ui.press(KeyCode.CONTROL, KeyCode.E);
    ui.until("the export", () -> ui.video.written().size() == 1);
    assertEquals(target, ui.video.written().getFirst().target());
    assertEquals(16, ui.video.written().getFirst().clip().frames().size());
    assertEquals("a-brown-bear-nudges-a-red-ball.mp4", ui.files.lastSuggestion());
    ui.until("the notice", () -> !ui.studio().model().notices().shown().isEmpty());
  }

  @Test
  void theThemeSwitchesBetweenDarkAndLight() {
    ui.run(() -> ui.studio().setTheme(Theme.DARK));
    assertEquals(
        Theme.DARK, UiDriver.onFx(() -> ui.studio().model().looks().themeProperty().get()));
    ui.click("#theme");
    var styles = UiDriver.onFx(() -> ui.node("#theme").getScene().getRoot().getStyleClass());
    assertTrue(styles.contains("theme-light"));
    ui.click("#theme");
    assertTrue(styles.contains("theme-dark"));
  }

  @Test
  void renderingWithoutAPromptSaysWhatToDo() {
    ui.skipWelcome();
    ui.click("#render");
    RenderState state = UiDriver.onFx(() -> ui.studio().model().render().state());
    assertTrue(
        assertInstanceOf(RenderState.Failed.class, state).sentence().contains("prompt is empty"));
    assertEquals(0, ui.renderer.rendersStarted());
  }

  @Test
  void theStylesheetResolvesEveryColourInBothThemes() {
    List<String> complaints = new CopyOnWriteArrayList<>();
    Logger css = Logger.getLogger("javafx.css");
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord message) {
            complaints.add(message.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    css.addHandler(handler);
    try {
      ui.proposeSample();
      ui.run(() -> ui.studio().model().canvas().onionSkinProperty().set(true));
      ui.click("#theme");
      ui.click("#render-settings");
      ui.run(() -> ui.studio().model().navigation().workspaceProperty().set(Workspace.RENDER));
      ui.press(KeyCode.ESCAPE);
    } finally {
      css.removeHandler(handler);
    }
    assertEquals(List.of(), complaints);
  }

  @Test
  void everyButtonHasAName() {
    ui.proposeSample();
    List<String> nameless =
        UiDriver.onFx(
            () ->
                ui.node("#stage").getScene().getRoot().lookupAll(".button").stream()
                    .filter(ButtonBase.class::isInstance)
                    .map(ButtonBase.class::cast)
                    .filter(b -> b.getAccessibleText() == null && b.getText().isBlank())
                    .map(Object::toString)
                    .toList());
    assertEquals(List.of(), nameless);
  }

  private static RgbFrame firstFrame(RenderViewModel render) {
    return render.shownFrames().getFirst();
  }
}
