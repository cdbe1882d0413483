package boxreel.layout.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RetimingTest {
  private final Shot shot =
      Shot.of("a cat and a dog")
          .withTracks(List.of(track("cat", 0, 4.6, 10, 20), track("dog", 2, 12)));

  @Test
  void keysOfSeveralTracksMoveByAsMany() {
    Retiming moved = Retiming.shift(shot, Set.of(key("cat", 10), key("dog", 12)), 3);
    assertEquals(List.of(0.0, 4.6, 13.0, 20.0), times(moved.shot(), "cat"));
    assertEquals(List.of(2.0, 15.0), times(moved.shot(), "dog"));
    assertEquals(Set.of(key("cat", 13), key("dog", 15)), moved.keys());
    assertEquals(Set.of(), moved.replaced());
  }

  @Test
  void allStopWhereTheFirstWouldLeaveTheShot() {
    Retiming moved = Retiming.shift(shot, Set.of(key("cat", 10), key("cat", 20)), 9);
    assertEquals(List.of(0.0, 4.6, 13.0, 23.0), times(moved.shot(), "cat"));
    assertEquals(shot, Retiming.shift(shot, Set.of(key("cat", 0), key("dog", 12)), -5).shot());
  }

  @Test
  void aKeyBetweenFramesLandsOnOne() {
    assertEquals(
        List.of(0.0, 7.0, 10.0, 20.0),
        times(Retiming.shift(shot, Set.of(key("cat", 4.6)), 2).shot(), "cat"));
  }

  @Test
  void aKeyThatDoesNotMoveIsReplaced() {
    Retiming moved = Retiming.shift(shot, Set.of(key("cat", 10)), 10);
    assertEquals(List.of(0.0, 4.6, 20.0), times(moved.shot(), "cat"));
    assertEquals(box(10), moved.shot().track("cat").orElseThrow().positionAt(20));
    assertEquals(Set.of(key("cat", 20)), moved.replaced());
  }

  @Test
  void copiesLeaveTheirOriginals() {
    assertEquals(
        List.of(2.0, 8.0, 12.0, 18.0),
        times(Retiming.copy(shot, Set.of(key("dog", 2), key("dog", 12)), 6).shot(), "dog"));
  }

  @Test
  void aRippleTakesLaterKeysAlongButNoOtherTrack() {
    Shot moved = Retiming.ripple(shot, Set.of(key("cat", 4.6)), 2).shot();
    assertEquals(List.of(0.0, 7.0, 12.0, 22.0), times(moved, "cat"));
    assertEquals(List.of(2.0, 12.0), times(moved, "dog"));
  }

  @Test
  void stretchingScalesAboutTheMomentThatStays() {
    Set<KeyRef> keys = Set.of(key("cat", 0), key("cat", 10), key("dog", 12));
    Shot wider = Retiming.stretch(shot, keys, 0, 1.5).shot();
    assertEquals(List.of(0.0, 4.6, 15.0, 20.0), times(wider, "cat"));
    assertEquals(List.of(2.0, 18.0), times(wider, "dog"));
  }

  @Test
  void ofKeysThatAreSqueezedOntoOneFrameTheLaterStays() {
    Set<KeyRef> keys = Set.of(key("cat", 10), key("cat", 20));
    Shot squeezed = Retiming.stretch(shot, keys, 10, 0.01).shot();
    assertEquals(List.of(0.0, 4.6, 10.0), times(squeezed, "cat"));
    assertEquals(box(20), squeezed.track("cat").orElseThrow().positionAt(10));
  }

  @Test
  void aKeyBehindTheEndOfTheShotCanComeBack() {
    Shot cut = TrackEdits.setLength(shot, 16);
    assertEquals(cut, Retiming.shift(cut, Set.of(key("cat", 20)), 2).shot());
    assertEquals(
        List.of(0.0, 4.6, 10.0, 14.0),
        times(Retiming.shift(cut, Set.of(key("cat", 20)), -6).shot(), "cat"));
  }

  @Test
  void deletingAllKeysOfATrackLeavesTheFirst() {
    Shot less = KeySetEdits.delete(shot, Set.of(key("dog", 2), key("dog", 12), key("cat", 10)));
    assertEquals(List.of(2.0), times(less, "dog"));
    assertEquals(List.of(0.0, 4.6, 20.0), times(less, "cat"));
  }

  private static List<Double> times(Shot shot, String id) {
    return shot.track(id).orElseThrow().keys().stream().map(Key::time).toList();
  }

  private static KeyRef key(String id, double time) {
    return new KeyRef(id, time);
  }

  private static Track track(String id, double... times) {
    return Track.throughout(
        id,
        "a " + id,
        24,
        java.util.Arrays.stream(times).mapToObj(t -> Key.byUser(t, box(t))).toList());
  }

  private static Box box(double time) {
    return new Box(time / 50, 0.2, 0.1, 0.1);
  }
}
