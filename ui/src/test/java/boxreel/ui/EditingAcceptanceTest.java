package boxreel.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.layout.Box;
import boxreel.layout.Easing;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.edit.EditScope;
import boxreel.layout.edit.KeyEdits;
import boxreel.layout.edit.KeyRef;
import boxreel.layout.io.ShotJson;
import boxreel.ui.document.Selection;
import boxreel.ui.timeline.LaneHit;
import boxreel.ui.timeline.LanePoint;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The studio's acceptance checks that need no window.
class EditingAcceptanceTest {
  private final EditingBench studio = EditingBench.open();

  @Test
  void check2AKeyAddedWithKChangesNoSampledValue() {
    for (Easing easing : List.of(Easing.LINEAR, Easing.HOLD)) {
      studio.document().edit("Ease", shot -> KeyEdits.setEasing(shot, "cat", 0, easing));
      Shot before = studio.shot();
      studio.document().select(Selection.ofTrack("cat"));
      studio.document().seek(6);
      studio.commands().keys().toggleKey();
      assertEquals(4, studio.track("cat").keys().size());
      for (int f = 0; f < 24; f++) {
        Box old = before.track("cat").orElseThrow().positionAt(f);
        assertEquals(old.x(), studio.track("cat").positionAt(f).x(), 1e-12);
        assertEquals(old.width(), studio.track("cat").positionAt(f).width(), 1e-12);
      }
      studio.commands().keys().toggleKey();
      assertEquals(3, studio.track("cat").keys().size());
    }
  }

  @Test
  void check3ATrackScopeMoveOfThreeBoxesShiftsEveryKeyEquallyAndIsOneUndo() {
    Shot before = studio.shot();
    studio.mode().scopeProperty().set(EditScope.TRACK);
    studio.commands().objects().selectAll();
    studio.document().seek(5);
    studio.canvas().beginMove(studio.track("dog"), 0.45, 0.55);
    studio.canvas().drag(EditingBench.to(0.5, 0.5));
    studio.canvas().drag(EditingBench.to(0.55, 0.52));
    studio.canvas().end();
    for (int t = 0; t < 3; t++) {
      List<Key> old = before.tracks().get(t).keys();
      List<Key> now = studio.shot().tracks().get(t).keys();
      assertEquals(old.size(), now.size());
      for (int k = 0; k < old.size(); k++) {
        assertEquals(old.get(k).box().x() + 0.1, now.get(k).box().x(), 1e-12);
        assertEquals(old.get(k).box().y() - 0.03, now.get(k).box().y(), 1e-12);
      }
    }
    assertEquals("Move 3 objects, all keys", studio.document().undoLabelProperty().get());
    studio.document().undo();
    assertEquals(before, studio.shot());
  }

  @Test
  void check4EscapeAmidADragLeavesAByteIdenticalDocument() {
    String before = ShotJson.write(studio.shot());
    studio.commands().objects().selectAll();
    studio.canvas().beginMove(studio.track("cat"), 0.2, 0.2);
    studio.canvas().drag(EditingBench.to(0.5, 0.5));
    studio.canvas().carry(1);
    studio.canvas().drag(EditingBench.to(0.6, 0.5));
    studio.canvas().escape();
    assertEquals(before, ShotJson.write(studio.shot()));
    studio
        .timeline()
        .press(
            studio.track("cat"),
            new LaneHit.OnKey(8),
            LanePoint.at(EditingBench.SCALE.centreOf(8), 0.5),
            EditingBench.SCALE);
    studio.timeline().drag(LanePoint.at(EditingBench.SCALE.centreOf(20), 0.5), EditingBench.SCALE);
    assertFalse(studio.timeline().replacedProperty().get().isEmpty());
    studio.timeline().cancel();
    assertEquals(before, ShotJson.write(studio.shot()));
    assertTrue(studio.document().selection().isKey("cat", 8));
    assertEquals("", studio.document().undoLabelProperty().get());
  }

  @Test
  void check5SavingAmidADragDoesNotEndTheDrag() {
    studio.canvas().beginMove(studio.track("cat"), 0.2, 0.2);
    studio.canvas().drag(EditingBench.to(0.3, 0.2));
    Shot dragged = studio.shot();
    studio.project().saved(studio.project().project());
    assertEquals(dragged, studio.shot());
    studio.canvas().drag(EditingBench.to(0.4, 0.2));
    studio.canvas().end();
    assertEquals(0.3, studio.track("cat").positionAt(0).x(), 1e-12);
    assertTrue(studio.project().modifiedProperty().get());
  }

  @Test
  void check6UndoOfAChangeThatIsOutOfSightShowsIt() {
    studio.document().select(Selection.ofTrack("cat"));
    studio.document().seek(8);
    studio.commands().arrange().nudge(0.1, 0);
    studio.document().seek(22);
    studio.document().undo();
    assertEquals(19, studio.document().frame());
    studio.document().seek(2);
    studio.document().redo();
    assertEquals(2, studio.document().frame(), "it can be seen here already");
    studio.document().seek(0);
    studio.document().undo();
    assertEquals(1, studio.document().frame());
  }

  @Test
  void aMarqueeOverRowsSelectsKeysThatMoveTogether() {
    studio.timeline().pressEmpty(LanePoint.at(EditingBench.SCALE.startOf(7), -0.5));
    studio.timeline().drag(LanePoint.at(EditingBench.SCALE.startOf(13), 1.4), EditingBench.SCALE);
    studio.timeline().release();
    assertEquals(
        Selection.ofKeys(List.of(new KeyRef("cat", 8), new KeyRef("dog", 12))),
        studio.document().selection());
    studio
        .timeline()
        .press(
            studio.track("dog"),
            new LaneHit.OnKey(12),
            LanePoint.at(EditingBench.SCALE.centreOf(12), 1.5),
            EditingBench.SCALE);
    studio.timeline().drag(LanePoint.at(EditingBench.SCALE.centreOf(15), 1.5), EditingBench.SCALE);
    studio.timeline().release();
    assertEquals(11, studio.track("cat").keys().get(1).time());
    assertEquals(15, studio.track("dog").keys().get(1).time());
    assertEquals("Move 2 keys", studio.document().undoLabelProperty().get());
  }

  @Test
  void aRunOfNudgesIsOneStepUntilItEnds() {
    Shot before = studio.shot();
    studio.document().select(Selection.ofTracks(List.of("cat", "dog")));
    studio.commands().arrange().nudge(0.1, 0);
    studio.commands().arrange().nudge(0, 0.1);
    studio.document().endMerge();
    studio.commands().arrange().nudge(0.1, 0);
    assertEquals("Nudge 2 objects, frame 1", studio.document().undoLabelProperty().get());
    studio.document().undo();
    studio.document().undo();
    assertEquals(before, studio.shot());
  }

  @Test
  void lockedObjectsAreLeftAloneAndNamed() {
    studio.document().select(Selection.ofTrack("dog"));
    studio.commands().objects().toggleLocked();
    Shot before = studio.shot();
    assertTrue(studio.canvas().trackAt(0.45, 0.55).isEmpty());
    studio.commands().objects().selectAll();
    studio.commands().arrange().nudge(0.1, 0);
    assertEquals(before.track("dog"), studio.shot().track("dog"));
    assertFalse(before.track("cat").equals(studio.shot().track("cat")));
    assertEquals("Left alone, because it is locked: dog", studio.mode().remarkProperty().get());
    studio.commands().clipboard().deleteSelection();
    assertEquals(List.of("dog"), studio.shot().tracks().stream().map(t -> t.id()).toList());
  }

  @Test
  void soloAndHiddenBoxesCantBeHit() {
    studio.document().select(Selection.ofTrack("cat"));
    studio.commands().objects().toggleSolo();
    assertTrue(studio.canvas().trackAt(0.45, 0.55).isEmpty());
    assertEquals("cat", studio.canvas().trackAt(0.2, 0.2).orElseThrow().id());
    studio.commands().objects().toggleSolo();
    studio.commands().objects().toggleHidden();
    assertTrue(studio.canvas().trackAt(0.15, 0.15).isEmpty());
    assertEquals("dog", studio.canvas().trackAt(0.45, 0.55).orElseThrow().id());
  }

  @Test
  void aStillObjectMovesInTheWholeShot() {
    studio.document().select(Selection.ofTrack("tree"));
    studio.commands().objects().toggleStill();
    studio.document().seek(9);
    studio.commands().arrange().nudge(0.05, 0);
    assertEquals(1, studio.track("tree").keys().size());
    assertEquals(0.75, studio.track("tree").positionAt(0).x(), 1e-12);
  }

  @Test
  void copiedKeysArePastedAtThePlayheadAlsoBackwardsAndIntoOthers() {
    studio.document().select(Selection.ofKeys(List.of(new KeyRef("cat", 0), new KeyRef("cat", 8))));
    studio.commands().clipboard().copy();
    studio.document().select(Selection.ofTrack("cat"));
    studio.document().seek(12);
    studio.commands().clipboard().pasteMirrored();
    assertEquals(studio.track("cat").positionAt(8), studio.track("cat").positionAt(12));
    assertEquals(studio.track("cat").positionAt(0), studio.track("cat").positionAt(20));
    studio.document().select(Selection.ofTrack("tree"));
    studio.document().seek(4);
    studio.commands().clipboard().paste();
    assertEquals(0.7, studio.track("tree").positionAt(4).x(), 1e-12);
    assertEquals(0.78, studio.track("tree").positionAt(12).x(), 1e-12);
  }

  @Test
  void copiedObjectsArePastedAsNewOnes() {
    studio.commands().objects().selectAll();
    studio.commands().clipboard().copy();
    studio.commands().clipboard().paste();
    assertEquals(6, studio.shot().tracks().size());
    assertEquals(3, studio.document().selection().trackIds().size());
    studio.document().undo();
    assertEquals(3, studio.shot().tracks().size());
  }

  @Test
  void carryingABoxOverFramesStampsAKeyInEachAndIsOneStep() {
    studio.canvas().beginMove(studio.track("tree"), 0.75, 0.25);
    studio.canvas().drag(EditingBench.to(0.7, 0.25));
    studio.canvas().carry(1);
    studio.canvas().drag(EditingBench.to(0.6, 0.3));
    studio.canvas().carry(1);
    studio.canvas().drag(EditingBench.to(0.5, 0.35));
    studio.canvas().end();
    assertEquals(3, studio.track("tree").keys().size());
    assertEquals(0.65, studio.track("tree").positionAt(0).x(), 1e-12);
    assertEquals(0.45, studio.track("tree").positionAt(2).x(), 1e-12);
    studio.document().undo();
    assertEquals(1, studio.track("tree").keys().size());
  }

  @Test
  void aKeyOfThePathIsDraggedWithoutThePlayhead() {
    studio.document().select(Selection.ofTrack("cat"));
    studio.document().seek(3);
    Box there = studio.track("cat").positionAt(8);
    assertEquals(
        8,
        studio
            .canvas()
            .picking()
            .pathKeyAt(EditingBench.to(there.centreX(), there.centreY()))
            .orElseThrow()
            .time());
    studio.canvas().beginPathKey(8, there.centreX(), there.centreY());
    studio.canvas().drag(EditingBench.to(there.centreX() + 0.1, there.centreY() + 0.2));
    studio.canvas().end();
    assertEquals(there.x() + 0.1, studio.track("cat").positionAt(8).x(), 1e-12);
    assertEquals(there.y() + 0.2, studio.track("cat").positionAt(8).y(), 1e-12);
    assertEquals(3, studio.track("cat").keys().size());
    assertEquals(3, studio.document().frame());
    studio.canvas().insertPathKey(5);
    assertEquals(4, studio.track("cat").keys().size());
  }

  @Test
  void severalBoxesAreResizedWithTheBoxAroundThem() {
    studio.document().select(Selection.ofTracks(List.of("cat", "dog")));
    studio.canvas().beginResize(boxreel.ui.canvas.Handle.SOUTH_EAST, 0.6, 0.7);
    studio.canvas().drag(EditingBench.to(0.35, 0.4));
    studio.canvas().end();
    assertEquals(0.1, studio.track("cat").positionAt(0).width(), 1e-12);
    assertEquals(0.1, studio.track("cat").positionAt(0).x(), 1e-12);
    assertEquals(0.25, studio.track("dog").positionAt(0).x(), 1e-12);
    assertEquals(0.4, studio.track("dog").positionAt(0).bottom(), 1e-12);
  }

  @Test
  void aMarqueeOnTheStageSelectsWhatItTouches() {
    studio.canvas().beginMarquee(0.05, 0.05, false, false);
    studio.canvas().drag(EditingBench.to(0.45, 0.55));
    studio.canvas().end();
    assertEquals(List.of("cat", "dog"), studio.document().selection().trackIds());
    studio.canvas().beginMarquee(0.05, 0.05, false, true);
    studio.canvas().drag(EditingBench.to(0.15, 0.15));
    studio.canvas().end();
    assertEquals(List.of("dog"), studio.document().selection().trackIds());
  }

  @Test
  void playingStaysBetweenInAndOutInBothDirections() {
    studio.playback().setRange(4, 8);
    studio.playback().play();
    assertEquals(4, studio.document().frame());
    studio.playback().advance(4 / 8.0);
    assertEquals(4, studio.document().frame());
    studio.playback().shuttle(-1);
    studio.playback().advance(1 / 8.0);
    assertEquals(7, studio.document().frame());
    studio.playback().shuttle(-1);
    studio.playback().advance(1 / 8.0);
    assertEquals(5, studio.document().frame());
    studio.playback().clearRange();
  }
}
