package boxreel.ui.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.edit.EditScope;
import boxreel.layout.edit.KeyEdits;
import boxreel.project.Project;
import boxreel.project.ProjectEdits;
import boxreel.project.StoryShot;
import boxreel.project.store.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectDocumentTest {
  private static final Project ONE = Project.of(Shot.of("one"));
  private static final String FIRST = ONE.shots().getFirst().id();
  private static final Project TWO =
      ProjectEdits.insertAfter(ONE, FIRST, StoryShot.of("two", Shot.of("two")));

  private final ProjectDocument project = new ProjectDocument(TWO);
  private final ShotDocument shot = new ShotDocument(project);

  @Test
  void theShotFollowsTheOpenOne() {
    shot.seek(5);
    project.openShot("two");
    assertEquals("two", shot.shot().prompt());
    assertEquals(0, shot.frame());
    shot.commit("Edit two", Shot.of("second"));
    project.openShot(FIRST);
    assertEquals("one", shot.shot().prompt());
    project.openShot("nowhere");
    assertEquals(FIRST, project.shot().id());
  }

  @Test
  void anUndoOpensTheShotThatItChanges() {
    project.openShot("two");
    shot.commit("Edit two", Shot.of("second"));
    project.openShot(FIRST);
    shot.undo();
    assertEquals("two", project.shot().id());
    assertEquals("two", shot.shot().prompt());
    project.openShot(FIRST);
    shot.redo();
    assertEquals("second", shot.shot().prompt());
  }

  @Test
  void anUndoOfADeletionBringsTheShotBackAndOpensIt() {
    project.commit("Delete shot", ProjectEdits.remove(TWO, "two"), FIRST);
    project.undo();
    assertEquals(TWO, project.project());
    assertEquals("two", project.shot().id());
    project.redo();
    assertEquals(FIRST, project.shot().id());
  }

  @Test
  void aSaveWhileAShotIsDraggedLeavesTheDragAlone() {
    shot.commitMerging("Nudge", "nudge", Shot.of("a"));
    shot.preview(Shot.of("dragged"));
    project.saved(project.project());
    assertFalse(project.modifiedProperty().get());
    assertTrue(shot.isPreviewing());
    assertEquals("dragged", shot.shot().prompt());
    shot.revert();
    shot.commitMerging("Nudge", "nudge", Shot.of("b"));
    assertEquals(List.of("Nudge"), project.undoLabels());
    assertTrue(project.modifiedProperty().get());
  }

  @Test
  void aDragGoesOnWhileSomethingElseOfTheProjectChanges() {
    long before = shot.revision();
    shot.preview(Shot.of("dragged"));
    project.commit("Rename", ProjectEdits.rename(project.project(), "two", "Two"), FIRST);
    assertTrue(shot.isPreviewing());
    assertEquals(before, shot.revision());
    project.openShot("two");
    assertFalse(shot.isPreviewing());
    assertTrue(shot.revision() > before);
  }

  @Test
  void anUndoGoesToTheFrameOfTheOtherShotThatItChanges() {
    Track cat =
        Track.throughout(
            "cat",
            "a cat",
            24,
            List.of(
                Key.byUser(0, new Box(0.1, 0.1, 0.2, 0.2)),
                Key.byUser(12, new Box(0.1, 0.1, 0.2, 0.2))));
    project.openShot("two");
    shot.commit("Draw", Shot.of("two").withTracks(List.of(cat)));
    shot.edit(
        "Move", s -> KeyEdits.setBox(s, "cat", 12, new Box(0.5, 0.1, 0.2, 0.2), EditScope.KEY));
    project.openShot(FIRST);
    shot.undo();
    assertEquals("two", project.shot().id());
    assertEquals(1, shot.frame());
  }

  @Test
  void goingBackToWhatIsSavedIsNoEdit() {
    shot.commit("Edit", Shot.of("x"));
    shot.undo();
    assertFalse(project.modifiedProperty().get());
  }

  @Test
  void everyStepIsToldWithItsWay() {
    List<String> told = new ArrayList<>();
    project.setRecorder((kind, label, after) -> told.add(kind + " " + label + " " + prompt(after)));
    shot.commit("Edit", Shot.of("x"));
    shot.commit("Nothing", Shot.of("x"));
    shot.undo();
    shot.undo();
    shot.redo();
    assertEquals(List.of("EDIT Edit x", "UNDO Edit one", "REDO Edit x"), told);
  }

  @Test
  void aReadOnlyProjectRefusesEditsAndDropsGestures() {
    List<String> refused = new ArrayList<>();
    project.setReadOnly(true, () -> refused.add("refused"));
    shot.preview(Shot.of("dragged"));
    shot.commit("Drag", Shot.of("dragged"));
    assertEquals("one", shot.shot().prompt());
    assertFalse(shot.isPreviewing());
    assertEquals(List.of("refused"), refused);
    assertEquals(List.of(), project.undoLabels());
  }

  @Test
  void recoveredStepsCanBeUndoneOneByOne() {
    Project a = ProjectEdits.withLayout(TWO, FIRST, Shot.of("a"));
    Project b = ProjectEdits.withLayout(a, FIRST, Shot.of("b"));
    project.open(
        TWO,
        List.of(
            step(Change.Kind.EDIT, "To a", a),
            step(Change.Kind.EDIT, "To b", b),
            step(Change.Kind.UNDO, "To b", a),
            step(Change.Kind.UNDO, "Older", TWO)));
    assertEquals(List.of("To a", "Undo: Older"), project.undoLabels());
    assertEquals(TWO, project.project());
    project.undo();
    assertEquals(a, project.project());
    project.undo();
    assertEquals(TWO, project.project());
  }

  private static Change step(Change.Kind kind, String label, Project after) {
    return new Change(kind, label, Instant.EPOCH, after);
  }

  private static String prompt(Project project) {
    return project.shots().getFirst().layout().prompt();
  }
}
