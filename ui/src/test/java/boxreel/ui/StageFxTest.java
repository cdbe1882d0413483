package boxreel.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.layout.Box;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.ui.document.Selection;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class StageFxTest {
  private static final double NEAR = 0.02;

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
  void drawingAddsAnObjectThatIsNamedInPlace() {
    ui.skipWelcome();
    ui.press(KeyCode.N);
    ui.drag(ui.onStage(0.2, 0.25), ui.onStage(0.5, 0.65));
    ui.type("a kite");
    ui.press(KeyCode.ENTER);

    Track track = ui.shot().tracks().getFirst();
    assertEquals("a kite", track.phrase());
    assertEquals(1, track.keys().size());
    assertNear(new Box(0.2, 0.25, 0.3, 0.4), track.positionAt(0));
    assertTrue(track.isPresentAt(ui.shot().frames() - 1));
  }

  @Test
  void draggingAtAnotherFrameAddsAKeyThatUndoRemovesAndRedoRestores() {
    drawBox();
    ui.run(() -> ui.studio().model().document().seek(12));
    ui.drag(ui.onStage(0.35, 0.45), ui.onStage(0.61, 0.43));

    Shot moved = ui.shot();
    assertEquals(2, moved.tracks().getFirst().keys().size());
    assertEquals(12, moved.tracks().getFirst().keys().getLast().time());
    assertEquals(0.46, moved.tracks().getFirst().positionAt(12).x(), NEAR);
    assertEquals(0.2, moved.tracks().getFirst().positionAt(0).x(), NEAR);

    ui.press(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(1, ui.shot().tracks().getFirst().keys().size());
    ui.press(KeyCode.CONTROL, KeyCode.Y);
    assertEquals(moved, ui.shot());
  }

  @Test
  void aHandleResizesAndTheOppositeCornerStays() {
    drawBox();
    ui.drag(ui.onStage(0.5, 0.65), ui.onStage(0.6, 0.83));

    Box box = ui.shot().tracks().getFirst().positionAt(0);
    assertNear(new Box(0.2, 0.25, 0.4, 0.58), box);
  }

  @Test
  void escapeDuringADragLeavesTheShotAsItWas() {
    drawBox();
    Shot before = ui.shot();
    ui.dragAndEscape(ui.onStage(0.35, 0.45), ui.onStage(0.6, 0.5));
    assertEquals(before, ui.shot());
  }

  @Test
  void arrowsNudgeTheSelection() {
    drawBox();
    Shot before = ui.shot();
    ui.press(KeyCode.RIGHT);
    ui.press(KeyCode.RIGHT);
    ui.press(KeyCode.SHIFT, KeyCode.DOWN);

    Box box = ui.shot().tracks().getFirst().positionAt(0);
    assertEquals(before.tracks().getFirst().positionAt(0).x() + 2 / 576.0, box.x(), 1e-9);
    assertTrue(box.y() > before.tracks().getFirst().positionAt(0).y() + 0.02);
  }

  @Test
  void deleteRemovesTheSelectedObject() {
    drawBox();
    ui.press(KeyCode.DELETE);
    assertTrue(ui.shot().tracks().isEmpty());
    assertEquals(Selection.NONE, UiDriver.onFx(() -> ui.studio().model().document().selection()));
  }

  @Test
  void lettersTypedInAFieldAreNoShortcuts() {
    drawBox();
    ui.click("#phrase");
    ui.press(KeyCode.CONTROL, KeyCode.A);
    ui.type("knob");
    ui.press(KeyCode.ENTER);
    assertEquals("knob", ui.shot().tracks().getFirst().phrase());
    assertEquals(1, ui.shot().tracks().getFirst().keys().size());
    assertFalse(ui.shot().tracks().isEmpty());
  }

  @Test
  void numbersInTheInspectorPlaceTheBox() {
    drawBox();
    ui.click("#box-x");
    ui.press(KeyCode.CONTROL, KeyCode.A);
    ui.type("80");
    ui.press(KeyCode.ENTER);
    assertEquals(0.5, ui.shot().tracks().getFirst().positionAt(0).x(), 1e-9);
  }

  private void drawBox() {
    ui.skipWelcome();
    ui.run(() -> ui.studio().model().canvas().addObject(new Box(0.2, 0.25, 0.3, 0.4)));
    ui.press(KeyCode.ESCAPE);
  }

  private static void assertNear(Box expected, Box actual) {
    assertEquals(expected.x(), actual.x(), NEAR);
    assertEquals(expected.y(), actual.y(), NEAR);
    assertEquals(expected.width(), actual.width(), NEAR);
    assertEquals(expected.height(), actual.height(), NEAR);
  }
}
