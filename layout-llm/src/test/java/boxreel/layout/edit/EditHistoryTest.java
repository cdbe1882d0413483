package boxreel.layout.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import boxreel.layout.Shot;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class EditHistoryTest {
  private static final Shot A = Shot.of("a");
  private static final Shot B = Shot.of("b");
  private static final Shot C = Shot.of("c");

  private final EditHistory<Shot> history = new EditHistory<>(A);

  @Test
  void startsWithNothingToUndo() {
    assertSame(A, history.current());
    assertFalse(history.canUndo());
    assertFalse(history.canRedo());
    assertEquals(Optional.empty(), history.undoLabel());
    assertSame(A, history.undo());
    assertSame(A, history.redo());
  }

  @Test
  void undoesAndRedoesStepByStep() {
    history.apply("First", null, B);
    history.apply("Second", null, C);

    assertEquals(Optional.of("Second"), history.undoLabel());
    assertEquals(List.of("First", "Second"), history.undoLabels());
    assertSame(B, history.undo());
    assertEquals(Optional.of("First"), history.undoLabel());
    assertEquals(Optional.of("Second"), history.redoLabel());
    assertSame(A, history.undo());
    assertFalse(history.canUndo());
    assertSame(B, history.redo());
    assertSame(C, history.redo());
    assertFalse(history.canRedo());
  }

  @Test
  void aNewStepForgetsWhatWasUndone() {
    history.apply("First", null, B);
    history.undo();
    history.apply("Other", null, C);

    assertFalse(history.canRedo());
    assertEquals(List.of("Other"), history.undoLabels());
  }

  @Test
  void stepsWithOneMergeKeyAreOneStep() {
    history.apply("Move", "drag 1", B);
    history.apply("Move", "drag 1", C);

    assertSame(A, history.undo());
    assertSame(C, history.redo());
  }

  @Test
  void otherKeysNoKeysAndEndedGesturesStayApart() {
    history.apply("Move", "drag 1", B);
    history.apply("Move", "drag 2", C);
    assertEquals(2, history.undoLabels().size());

    history.endMerge();
    history.apply("Move", "drag 2", B);
    assertEquals(3, history.undoLabels().size());

    history.apply("Rename", null, C);
    history.apply("Rename", null, A);
    assertEquals(5, history.undoLabels().size());
  }

  @Test
  void undoEndsAMerge() {
    history.apply("Move", "drag", B);
    history.apply("Other", null, C);
    history.undo();
    history.apply("Move", "drag", Shot.of("d"));

    assertEquals(2, history.undoLabels().size());
    assertSame(B, history.undo());
  }

  @Test
  void aDragThatComesBackLeavesNoStep() {
    history.apply("Move", "drag", B);
    history.apply("Move", "drag", Shot.of("a"));

    assertFalse(history.canUndo());
    assertSame(A, history.current());
  }

  @Test
  void anEqualShotIsNoStep() {
    history.apply("Nothing", null, Shot.of("a"));

    assertFalse(history.canUndo());
  }

  @Test
  void forgetsNothing() {
    for (int i = 1; i <= 5000; i++) {
      history.apply("Step " + i, null, Shot.of("step " + i));
    }

    assertEquals(5000, history.undoLabels().size());
    while (history.canUndo()) {
      history.undo();
    }
    assertSame(A, history.current());
  }

  @Test
  void resettingStartsOver() {
    history.apply("First", null, B);
    history.reset(C);

    assertSame(C, history.current());
    assertFalse(history.canUndo());
  }
}
