package boxreel.layout.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.layout.Box;
import boxreel.layout.Easing;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.lvd.LvdReader;
import boxreel.layout.lvd.LvdShots;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class EditsTest {
  private static final Box LEFT = new Box(0, .5, .25, .25);
  private static final Box RIGHT = new Box(.75, .5, .25, .25);

  /// A bear from the left at frame 0 to the right at frame 20, of 24.
  private static final Shot BEAR =
      Shot.of("a bear")
          .withTracks(
              List.of(
                  Track.throughout(
                      "0",
                      "bear",
                      24,
                      List.of(
                          new Key(0, LEFT, Easing.EASE_IN, Key.Origin.PLANNER),
                          Key.byPlanner(20, RIGHT)))));

  @Test
  void drawingAndDraggingElsewhereMakesTwoKeysAndOneUndoRemovesTheSecond() {
    EditHistory<Shot> history = new EditHistory<>(Shot.of("a bear"));
    history.apply("Draw bear", null, TrackEdits.add(history.current(), "0", "bear", 1, LEFT));
    Box dragged = LEFT;
    for (int i = 1; i <= 5; i++) {
      dragged = new Box(.1 * i, .5, .25, .25);
      history.apply(
          "Move bear", "drag", KeyEdits.setBox(history.current(), "0", 12, dragged, EditScope.KEY));
    }

    assertEquals(List.of(1.0, 12.0), times(history.current()));
    assertEquals(dragged, bear(history.current()).positionAt(12));
    history.undo();
    assertEquals(List.of(1.0), times(history.current()));
  }

  @Test
  void aBoxSetBetweenKeysGoesOnWithTheIntervalsEasing() {
    Box box = new Box(.1, .1, .1, .1);

    Track track = bear(KeyEdits.setBox(BEAR, "0", 10, box, EditScope.KEY));

    assertEquals(box, track.positionAt(10));
    Key made = KeyEdits.keyAt(track, 10).orElseThrow();
    assertEquals(Easing.EASE_IN, made.easing());
    assertEquals(Key.Origin.USER, made.origin());
    assertEquals(Key.Origin.PLANNER, track.keys().getFirst().origin(), "others stay");
  }

  @Test
  void aBoxSetAtLvdsLastKeyReplacesItAndIsExactAtTheFrame() {
    Shot shot =
        LvdShots.toShot(
            LvdReader.read(
                    "Frame 1: [{'id': 0, 'name': 'bear', 'box': [0, 0, 50, 50]}]\n"
                        + "Frame 6: [{'id': 0, 'name': 'bear', 'box': [400, 0, 50, 50]}]",
                    "")
                .layout()
                .orElseThrow(),
            24,
            8);

    Shot after = KeyEdits.setBox(shot, "0", 23, RIGHT, EditScope.KEY);

    assertEquals(shot.tracks().getFirst().keys().size(), bear(after).keys().size());
    assertSame(RIGHT, bear(after).boxAt(23).orElseThrow());
  }

  @Test
  void theIntervalScopeMovesBothNeighboursAlike() {
    Shot shot = KeyEdits.addKey(BEAR, "0", 10);
    Box at5 = bear(shot).positionAt(5);

    Track track = bear(KeyEdits.setBox(shot, "0", 5, at5.movedBy(.1, -.2), EditScope.INTERVAL));

    assertEquals(3, track.keys().size());
    assertEquals(.1, track.keys().get(0).box().x(), 1e-12);
    assertEquals(.3, track.keys().get(1).box().y(), 1e-12);
    assertEquals(RIGHT, track.keys().get(2).box());
    assertEquals(at5.x() + .1, track.positionAt(5).x(), 1e-12);
  }

  @Test
  void theIntervalScopeOnAKeyMovesThatKey() {
    Track track = bear(KeyEdits.moveBox(BEAR, "0", 20, .1, .1, EditScope.INTERVAL));

    assertEquals(LEFT, track.keys().get(0).box());
    assertEquals(RIGHT.movedBy(.1, .1), track.keys().get(1).box());
  }

  @Test
  void theTrackScopeMovesAllKeysAlike() {
    Track track = bear(KeyEdits.moveBox(BEAR, "0", 7, .125, .25, EditScope.TRACK));

    assertEquals(.125, track.keys().get(0).box().x(), 1e-12);
    assertEquals(.875, track.keys().get(1).box().x(), 1e-12);
    assertEquals(.75, track.keys().get(1).box().y(), 1e-12);
  }

  @Test
  void theTrackScopeResizesEachKeyAboutItsOwnEdge() {
    // The left handle at frame 0: the right edge stays, here and at the other key.
    Box wider = Box.ofCorners(-.25, .5, .25, .75);

    Track track = bear(KeyEdits.setBox(BEAR, "0", 0, wider, EditScope.TRACK));

    Box last = track.keys().get(1).box();
    assertEquals(RIGHT.right(), last.right(), 1e-12);
    assertEquals(.5, last.width(), 1e-12);
    assertEquals(.25, last.height(), 1e-12);
  }

  @Test
  void settingTheSameBoxChangesNothing() {
    assertSame(BEAR, KeyEdits.setBox(BEAR, "0", 7, bear(BEAR).positionAt(7), EditScope.KEY));
  }

  @Test
  void aKeyAddedOnALineMovesNothing() {
    Shot line = KeyEdits.setEasing(BEAR, "0", 0, Easing.LINEAR);

    Shot after = KeyEdits.addKey(line, "0", 6);

    assertEquals(List.of(0.0, 6.0, 20.0), times(after));
    for (int frame = 0; frame < 24; frame++) {
      assertEquals(bear(line).positionAt(frame).x(), bear(after).positionAt(frame).x(), 1e-12);
    }
    assertSame(after, KeyEdits.addKey(after, "0", 6), "there is one already");
  }

  @Test
  void keysAreDeletedButNeverTheLastOne() {
    Shot one = KeyEdits.deleteKey(BEAR, "0", 20);
    assertEquals(List.of(0.0), times(one));
    assertSame(one, KeyEdits.deleteKey(one, "0", 0));
    assertSame(BEAR, KeyEdits.deleteKey(BEAR, "0", 7), "no key there");
  }

  @Test
  void aMovedKeyStaysInTheShotAndReplacesWhatItMeets() {
    Shot shot = KeyEdits.addKey(BEAR, "0", 10);

    assertEquals(List.of(0.0, 12.0, 20.0), times(KeyEdits.moveKey(shot, "0", 10, 12)));
    assertEquals(List.of(0.0, 20.0), times(KeyEdits.moveKey(shot, "0", 10, 20)));
    assertEquals(List.of(0.0, 10.0, 23.0), times(KeyEdits.moveKey(shot, "0", 20, 99)));
    assertEquals(List.of(0.0, 20.0), times(KeyEdits.moveKey(shot, "0", 10, -5)));
    assertEquals(
        bear(shot).positionAt(10), bear(KeyEdits.moveKey(shot, "0", 10, 12)).positionAt(12));
    assertSame(shot, KeyEdits.moveKey(shot, "0", 11, 12));
  }

  @Test
  void snappingPutsImportedKeysOnFrames() {
    Shot shot = KeyEdits.addKey(KeyEdits.addKey(BEAR, "0", 4.6), "0", 22.8);

    assertEquals(List.of(0.0, 5.0, 20.0, 23.0), times(KeyEdits.snapToFrames(shot, "0")));
  }

  @Test
  void presenceIsSplitAtAFrame() {
    Shot gone = PresenceEdits.toggleAt(BEAR, "0", 10);
    assertEquals(List.of(new FrameSpan(0, 10)), bear(gone).presence());

    Shot back = PresenceEdits.toggleAt(gone, "0", 15);
    assertEquals(List.of(new FrameSpan(0, 10), new FrameSpan(15, 24)), bear(back).presence());

    Shot filled = PresenceEdits.toggleAt(back, "0", 12);
    assertEquals(List.of(new FrameSpan(0, 10), new FrameSpan(12, 24)), bear(filled).presence());
    assertEquals(List.of(), bear(PresenceEdits.hideFrom(BEAR, "0", 0)).presence());
  }

  @Test
  void spansAreHiddenShownAndResized() {
    Shot hole = PresenceEdits.hideOnly(BEAR, "0", 5);
    assertEquals(List.of(new FrameSpan(0, 5), new FrameSpan(6, 24)), bear(hole).presence());
    assertEquals(
        List.of(new FrameSpan(0, 5), new FrameSpan(23, 24)),
        bear(PresenceEdits.moveStart(hole, "0", 10, 99)).presence());
    assertEquals(
        List.of(new FrameSpan(0, 24)), bear(PresenceEdits.moveEnd(hole, "0", 2, 9)).presence());
    assertEquals(
        List.of(new FrameSpan(0, 1), new FrameSpan(6, 24)),
        bear(PresenceEdits.moveEnd(hole, "0", 2, -4)).presence());
    assertEquals(bear(BEAR), bear(PresenceEdits.showThroughout(hole, "0")));
    assertThrows(IllegalArgumentException.class, () -> PresenceEdits.toggleAt(BEAR, "0", 24));
    assertThrows(IllegalArgumentException.class, () -> PresenceEdits.moveEnd(hole, "0", 5, 9));
  }

  @Test
  void tracksAreAddedCopiedRenamedReorderedAndDeleted() {
    String id = TrackEdits.freeId(BEAR);
    assertEquals("1", id);
    Shot two = TrackEdits.duplicate(BEAR, "0", id, .1, .1);
    assertEquals(LEFT.movedBy(.1, .1), two.tracks().get(1).positionAt(0));

    assertEquals("cub", TrackEdits.setPhrase(two, id, " cub ").tracks().get(1).phrase());
    assertSame(two, TrackEdits.setPhrase(two, id, "  "));
    assertEquals(
        List.of("1", "0"),
        TrackEdits.reorder(two, "0", 9).tracks().stream().map(Track::id).toList());
    assertEquals(BEAR, TrackEdits.delete(two, Set.of(id, "unknown")));
    assertThrows(IllegalArgumentException.class, () -> TrackEdits.setPhrase(two, "7", "wolf"));
  }

  @Test
  void aSplitTrackIsTheSameMotionUnderTwoIds() {
    Shot split = TrackEdits.split(BEAR, "0", 10, "1");

    assertEquals(List.of(new FrameSpan(0, 10)), split.tracks().get(0).presence());
    assertEquals(List.of(new FrameSpan(10, 24)), split.tracks().get(1).presence());
    assertEquals(bear(BEAR).boxAt(15), split.tracks().get(1).boxAt(15));
    assertSame(BEAR, TrackEdits.split(BEAR, "0", 0, "1"));
  }

  @Test
  void anotherLengthCutsOrHolds() {
    Shot shorter = TrackEdits.setLength(BEAR, 10);
    assertEquals(List.of(new FrameSpan(0, 10)), bear(shorter).presence());
    assertEquals(bear(BEAR).positionAt(9), bear(shorter).positionAt(9));

    Shot longer = TrackEdits.setLength(BEAR, 48);
    assertEquals(List.of(new FrameSpan(0, 48)), bear(longer).presence());
    Shot gone = TrackEdits.setLength(PresenceEdits.hideFrom(BEAR, "0", 20), 48);
    assertEquals(List.of(new FrameSpan(0, 20)), bear(gone).presence());
  }

  @Test
  void anySequenceOfEditsKeepsAShotWhole() {
    long seed = 7;
    RandomGenerator random = new SplittableRandom(seed);
    EditHistory<Shot> history = new EditHistory<>(BEAR);
    for (int i = 0; i < 3000; i++) {
      history.apply("Edit " + i, null, randomEdit(history.current(), random));
      int frames = history.current().frames();
      for (Track track : history.current().tracks()) {
        assertTrue(
            track.presence().stream().allMatch(span -> span.end() <= frames),
            () -> "seed " + seed + ": " + track);
      }
    }
    Shot last = history.current();
    while (history.canUndo()) {
      history.undo();
    }
    while (history.canRedo()) {
      history.redo();
    }
    assertSame(last, history.current());
  }

  private static Shot randomEdit(Shot shot, RandomGenerator random) {
    int frame = random.nextInt(shot.frames());
    if (shot.tracks().isEmpty() || (shot.tracks().size() < 5 && random.nextInt(10) == 0)) {
      return TrackEdits.add(shot, TrackEdits.freeId(shot), "thing", frame, randomBox(random));
    }
    String id = shot.tracks().get(random.nextInt(shot.tracks().size())).id();
    EditScope scope = List.of(EditScope.values()).get(random.nextInt(3));
    return switch (random.nextInt(11)) {
      case 0, 1 -> KeyEdits.setBox(shot, id, frame, randomBox(random), scope);
      case 2 -> KeyEdits.moveBox(shot, id, frame, random.nextGaussian(), 0, scope);
      case 3 -> KeyEdits.addKey(shot, id, random.nextDouble() * shot.frames());
      case 4 -> KeyEdits.deleteKey(shot, id, frame);
      case 5 -> KeyEdits.moveKey(shot, id, frame, random.nextInt(-3, 40));
      case 6 -> KeyEdits.snapToFrames(shot, id);
      case 7 -> PresenceEdits.toggleAt(shot, id, frame);
      case 8 -> TrackEdits.setLength(shot, random.nextInt(1, 40));
      case 9 -> KeyEdits.setEasing(shot, id, frame, Easing.named().get(random.nextInt(5)));
      default -> TrackEdits.delete(shot, Set.of(id));
    };
  }

  private static Box randomBox(RandomGenerator random) {
    return new Box(
        random.nextDouble(-.5, 1), random.nextDouble(-.5, 1), random.nextDouble(.05, 1), .2);
  }

  private static Track bear(Shot shot) {
    return shot.track("0").orElseThrow();
  }

  private static List<Double> times(Shot shot) {
    return bear(shot).keys().stream().map(Key::time).toList();
  }
}
