package boxreel.ui.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.edit.EditScope;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameKeysTest {
  private static final Box TARGET = new Box(0.5, 0.5, 0.2, 0.2);

  @Test
  void anEditNearAMomentBetweenFramesTakesThatKeyAlong() {
    Shot shot = shot(0, 4.6, 23);
    Shot placed = FrameKeys.place(shot, "a", 5, TARGET, EditScope.KEY, true);
    Track track = placed.tracks().getFirst();
    assertEquals(List.of(0.0, 5.0, 23.0), times(track));
    assertEquals(TARGET, track.positionAt(5));
  }

  @Test
  void withoutAutoKeyBothNeighboursMoveAndNoKeyIsMade() {
    Shot shot = shot(0, 10, 20);
    Track before = shot.tracks().getFirst();
    Box wanted = before.positionAt(5).movedBy(0.1, 0.05);
    Track after = FrameKeys.place(shot, "a", 5, wanted, EditScope.KEY, false).tracks().getFirst();
    assertEquals(List.of(0.0, 10.0, 20.0), times(after));
    assertEquals(before.positionAt(0).x() + 0.1, after.positionAt(0).x(), 1e-9);
    assertEquals(before.positionAt(10).y() + 0.05, after.positionAt(10).y(), 1e-9);
    assertEquals(before.positionAt(20), after.positionAt(20));
  }

  @Test
  void movingTheWholeTrackKeepsMomentsBetweenFrames() {
    Shot shot = shot(0, 4.6, 23);
    Track before = shot.tracks().getFirst();
    Box wanted = before.positionAt(5).movedBy(-0.2, 0);
    Track after = FrameKeys.place(shot, "a", 5, wanted, EditScope.TRACK, true).tracks().getFirst();
    assertEquals(times(before), times(after));
    for (int f = 0; f < 24; f++) {
      assertEquals(before.positionAt(f).x() - 0.2, after.positionAt(f).x(), 1e-9);
    }
  }

  @Test
  void togglingTwiceGivesTheSameMotionAndTheLastKeyStays() {
    Shot shot = shot(0, 20);
    Shot with = FrameKeys.toggle(shot, "a", 7);
    assertEquals(List.of(0.0, 7.0, 20.0), times(with.tracks().getFirst()));
    assertEquals(shot, FrameKeys.toggle(with, "a", 7));
    Shot single = shot(3);
    assertEquals(single, FrameKeys.toggle(single, "a", 3));
  }

  private static Shot shot(double... times) {
    List<Key> keys =
        java.util.Arrays.stream(times)
            .mapToObj(t -> Key.byUser(t, new Box(0.02 * t, 0.01 * t, 0.2, 0.3)))
            .toList();
    return Shot.of("a cat").withTracks(List.of(Track.throughout("a", "a cat", 24, keys)));
  }

  private static List<Double> times(Track track) {
    return track.keys().stream().map(Key::time).toList();
  }
}
