package boxreel.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import boxreel.layout.Box;
import boxreel.layout.Easing;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.ui.document.EditMode;
import boxreel.ui.document.Selection;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.edit.KeyCommands;
import boxreel.ui.edit.ObjectCommands;
import boxreel.ui.edit.PresenceCommands;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineViewModelTest {
  private static final TimelineScale SCALE = new TimelineScale(12, 40, 0);

  private final ShotDocument document =
      new ShotDocument(
          Shot.of("a cat")
              .withTracks(
                  List.of(
                      new Track(
                          "cat",
                          "a cat",
                          List.of(new FrameSpan(0, 10), new FrameSpan(14, 24)),
                          List.of(
                              Key.byUser(0, new Box(0, 0, 0.2, 0.2)),
                              Key.byUser(8, new Box(0.4, 0, 0.2, 0.2)),
                              Key.byUser(20, new Box(0.8, 0, 0.2, 0.2)))))));
  private final EditMode mode = new EditMode();
  private final TimelineViewModel model = new TimelineViewModel(document, mode);
  private final KeyCommands keys = new KeyCommands(document, mode);
  private final PresenceCommands presence = new PresenceCommands(document, mode);

  @Test
  void framesAndPixelsAreInverse() {
    for (int f = 0; f < 24; f++) {
      assertEquals(f, SCALE.frameAt(SCALE.centreOf(f)));
      assertEquals(f, SCALE.edgeAt(SCALE.startOf(f)));
    }
  }

  @Test
  void hitsTheNearestKeyThenSpanEnds() {
    assertEquals(new LaneHit.OnKey(8), LaneHit.at(cat(), SCALE.centreOf(8) + 8, SCALE));
    assertEquals(new LaneHit.OnEdge(0, false), LaneHit.at(cat(), SCALE.startOf(10) - 3, SCALE));
    assertEquals(new LaneHit.OnEdge(1, true), LaneHit.at(cat(), SCALE.startOf(14) + 3, SCALE));
    assertInstanceOf(LaneHit.Nothing.class, LaneHit.at(cat(), SCALE.centreOf(12), SCALE));
  }

  @Test
  void draggingAKeyRetimesItInOneStep() {
    press(new LaneHit.OnKey(8));
    assertEquals(8, document.frame());
    model.drag(LanePoint.at(SCALE.centreOf(10), 0.5), SCALE);
    model.drag(LanePoint.at(SCALE.centreOf(12), 0.5), SCALE);
    model.release();
    assertEquals(List.of(0.0, 12.0, 20.0), cat().keys().stream().map(Key::time).toList());
    assertEquals("Move key of cat to frame 13", document.undoLabelProperty().get());
    document.undo();
    assertEquals(8, cat().keys().get(1).time());
  }

  @Test
  void aKeyOnAnotherReplacesIt() {
    press(new LaneHit.OnKey(8));
    model.drag(LanePoint.at(SCALE.centreOf(20), 0.5), SCALE);
    model.release();
    assertEquals(List.of(0.0, 20.0), cat().keys().stream().map(Key::time).toList());
    assertEquals(0.4, cat().positionAt(20).x());
  }

  @Test
  void aSpanEndIsDraggedAndKeepsAFrame() {
    press(new LaneHit.OnEdge(0, false));
    model.drag(LanePoint.at(SCALE.startOf(-5), 0.5), SCALE);
    model.release();
    assertEquals(new FrameSpan(0, 1), cat().presence().getFirst());
  }

  @Test
  void deleteTakesTheKeyBeforeTheObject() {
    document.select(Selection.ofKey("cat", 8));
    keys.deleteKeys();
    assertEquals(2, cat().keys().size());
    assertFalse(keys.hasDeletableKeys());
    new ObjectCommands(document, mode).delete();
    assertEquals(0, document.shot().tracks().size());
  }

  @Test
  void easingChangesTheIntervalUnderThePlayhead() {
    document.select(Selection.ofTrack("cat"));
    document.seek(11);
    keys.ease(Easing.HOLD);
    assertEquals(Easing.HOLD, cat().keys().get(1).easing());
    assertEquals(0.4, cat().positionAt(19).x(), 1e-9);
  }

  @Test
  void presenceEndsAndComesBack() {
    document.select(Selection.ofTrack("cat"));
    document.seek(5);
    presence.toggle();
    assertEquals(List.of(new FrameSpan(0, 5), new FrameSpan(14, 24)), cat().presence());
    presence.toggle();
    assertEquals(List.of(new FrameSpan(0, 24)), cat().presence());
  }

  @Test
  void seekKeyGoesFromKeyToKey() {
    keys.seekKey(true);
    assertEquals(8, document.frame());
    keys.seekKey(true);
    assertEquals(20, document.frame());
    keys.seekKey(false);
    assertEquals(8, document.frame());
  }

  private void press(LaneHit hit) {
    model.press(cat(), hit, LanePoint.at(0, 0.5), SCALE);
  }

  private Track cat() {
    return document.shot().track("cat").orElseThrow();
  }
}
