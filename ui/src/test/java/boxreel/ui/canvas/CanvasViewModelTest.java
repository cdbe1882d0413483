package boxreel.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.edit.EditScope;
import boxreel.ui.document.EditMode;
import boxreel.ui.document.Selection;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.edit.ArrangeCommands;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CanvasViewModelTest {
  private final ShotDocument document =
      new ShotDocument(
          Shot.of("a cat and a dog")
              .withTracks(
                  List.of(
                      track("cat", new Box(0.1, 0.1, 0.6, 0.6)),
                      track("dog", new Box(0.3, 0.3, 0.2, 0.2)))));
  private final EditMode mode = new EditMode();
  private final CanvasViewModel model = new CanvasViewModel(document, mode);
  private final ArrangeCommands arrange = new ArrangeCommands(document, mode);

  @Test
  void theSmallerBoxWinsUnderTheMouse() {
    assertEquals("dog", model.trackAt(0.4, 0.4).orElseThrow().id());
    assertEquals("cat", model.trackAt(0.15, 0.15).orElseThrow().id());
    assertTrue(model.trackAt(0.9, 0.9).isEmpty());
  }

  @Test
  void aDragIsOneStepNamedAfterObjectAndFrame() {
    document.seek(8);
    model.beginMove(document.shot().track("dog").orElseThrow(), 0.4, 0.4);
    model.drag(at(0.5, 0.45));
    model.drag(at(0.55, 0.47));
    assertEquals("", document.undoLabelProperty().get());
    model.end();
    assertEquals("Move dog, frame 9", document.undoLabelProperty().get());
    assertEquals(2, document.shot().track("dog").orElseThrow().keys().size());
    document.undo();
    assertEquals(1, document.shot().track("dog").orElseThrow().keys().size());
  }

  @Test
  void aClickWithoutTravelChangesNothing() {
    Shot before = document.shot();
    model.beginMove(document.shot().track("dog").orElseThrow(), 0.4, 0.4);
    model.end();
    assertEquals(before, document.shot());
    assertEquals(Selection.ofTrack("dog"), document.selection());
  }

  @Test
  void shiftMovesAlongOneAxis() {
    model.beginMove(document.shot().track("dog").orElseThrow(), 0.4, 0.4);
    model.drag(new Drag(0.6, 0.43, true, false, true, 0.001, 0.002));
    model.end();
    Box box = document.shot().track("dog").orElseThrow().positionAt(0);
    assertEquals(0.5, box.x(), 1e-9);
    assertEquals(0.3, box.y(), 1e-9);
  }

  @Test
  void trackScopeMovesEveryKey() {
    document.seek(20);
    arrange.nudge(0.1, 0);
    document.select(Selection.ofTrack("dog"));
    arrange.nudge(0.1, 0);
    model.scopeProperty().set(EditScope.TRACK);
    arrange.nudge(0, 0.1);
    Track dog = document.shot().track("dog").orElseThrow();
    assertEquals(0.4, dog.positionAt(0).y(), 1e-9);
    assertEquals(0.4, dog.positionAt(20).y(), 1e-9);
    assertEquals(0.3, dog.positionAt(0).x(), 1e-9);
  }

  @Test
  void escapeLetsGoInOrder() {
    document.select(Selection.ofTrack("dog"));
    model.toolProperty().set(CanvasTool.DRAW);
    model.beginDraw(0.5, 0.5);
    model.drag(at(0.7, 0.7));
    model.escape();
    assertFalse(model.isGesturing());
    assertEquals(CanvasTool.DRAW, model.toolProperty().get());
    model.escape();
    assertEquals(CanvasTool.SELECT, model.toolProperty().get());
    assertEquals(2, document.shot().tracks().size());
  }

  @Test
  void aClickWithTheDrawToolMakesABoxOfDefaultSizeAndAsksForItsPhrase() {
    AtomicInteger asked = new AtomicInteger();
    model.onEditPhrase(asked::incrementAndGet);
    model.beginDraw(0.5, 0.5);
    model.end();
    Box box = document.shot().tracks().getLast().positionAt(0);
    assertEquals(0.25, box.width(), 1e-9);
    assertEquals(0.5, box.centreX(), 1e-9);
    assertEquals(1, asked.get());
  }

  private static Drag at(double x, double y) {
    return new Drag(x, y, false, false, true, 0.001, 0.001);
  }

  private static Track track(String id, Box box) {
    return Track.throughout(id, "a " + id, 24, List.of(Key.byUser(0, box)));
  }
}
