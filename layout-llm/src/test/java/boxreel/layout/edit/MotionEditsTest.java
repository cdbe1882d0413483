package boxreel.layout.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.layout.Box;
import boxreel.layout.Easing;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class MotionEditsTest {
  private static final int FRAMES = 24;
  private static final List<Easing> EASINGS = Easing.named();

  @Test
  void reversedATrackIsAtEachFrameWhereItWasFromTheEnd() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    for (int trial = 0; trial < 200; trial++) {
      Shot shot = shot(randomTrack(random));
      Track before = shot.tracks().getFirst();
      Track after = MotionEdits.reverse(shot, "t").tracks().getFirst();
      for (int f = 0; f < FRAMES; f++) {
        assertEquals(before.isPresentAt(FRAMES - 1 - f), after.isPresentAt(f));
        assertNear(before.positionAt(FRAMES - 1.0 - f), after.positionAt(f), 1e-9);
      }
    }
  }

  @Test
  void reducingDropsWhatALineTellsAndKeepsCornersAndEasedWays() {
    List<Key> keys = new ArrayList<>();
    for (int f = 0; f <= 10; f++) {
      keys.add(Key.byUser(f, at(f / 20.0)));
    }
    keys.add(new Key(14, at(0.2), Easing.EASE_IN, Key.Origin.USER));
    keys.add(Key.byUser(20, at(0.9)));
    Shot reduced = MotionEdits.reduce(shot(keys), "t", 0.001);
    assertEquals(List.of(0.0, 10.0, 14.0, 20.0), times(reduced));
  }

  @Test
  void reducingStaysWithinItsTolerance() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
    int dropped = 0;
    for (int trial = 0; trial < 200; trial++) {
      Shot shot = shot(randomTrack(random));
      Shot reduced = MotionEdits.reduce(shot, "t", 0.3);
      dropped += times(shot).size() - times(reduced).size();
      for (int f = 0; f < FRAMES; f++) {
        assertNear(
            shot.tracks().getFirst().positionAt(f),
            reduced.tracks().getFirst().positionAt(f),
            0.301);
      }
    }
    assertTrue(dropped > 20, "dropped " + dropped);
  }

  @Test
  void anObjectThatNeverMovesKeepsOneKey() {
    Shot reduced =
        MotionEdits.reduce(
            shot(List.of(Key.byUser(0, at(0.3)), Key.byUser(9, at(0.3)), Key.byUser(20, at(0.3)))),
            "t",
            0);
    assertEquals(List.of(0.0), times(reduced));
  }

  @Test
  void evenSpeedPutsKeysWhereTheWayToThemTakesThem() {
    Shot even =
        MotionEdits.evenSpeed(
            shot(List.of(Key.byUser(0, at(0)), Key.byUser(2, at(0.5)), Key.byUser(20, at(1)))),
            "t");
    assertEquals(List.of(0.0, 10.0, 20.0), times(even));
  }

  @Test
  void splitAndMergedATrackIsWhereItWas() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
    for (int trial = 0; trial < 100; trial++) {
      Shot shot = shot(randomTrack(random));
      Shot merged = MotionEdits.merge(TrackEdits.split(shot, "t", 9, "u"), List.of("t", "u"));
      Track before = shot.tracks().getFirst();
      Track after = merged.tracks().getFirst();
      assertEquals(1, merged.tracks().size());
      for (int f = 0; f < FRAMES; f++) {
        assertEquals(before.isPresentAt(f), after.isPresentAt(f));
        if (before.isPresentAt(f)) {
          assertNear(before.positionAt(f), after.positionAt(f), 1e-9);
        }
      }
    }
  }

  @Test
  void whereMergedTracksAreBothThereTheFirstWins() {
    Shot two =
        Shot.of("two")
            .withTracks(
                List.of(
                    new Track(
                        "a", "a", List.of(new FrameSpan(0, 12)), List.of(Key.byUser(0, at(0.1)))),
                    new Track(
                        "b", "b", List.of(new FrameSpan(8, 24)), List.of(Key.byUser(0, at(0.7))))));
    Track merged = MotionEdits.merge(two, List.of("b", "a")).tracks().getFirst();
    assertEquals("b", merged.id());
    assertEquals(List.of(new FrameSpan(0, 24)), merged.presence());
    assertEquals(0.1, merged.positionAt(7).x(), 1e-9);
    assertEquals(0.7, merged.positionAt(8).x(), 1e-9);
  }

  private static List<Double> times(Shot shot) {
    return shot.tracks().getFirst().keys().stream().map(Key::time).toList();
  }

  private static Track randomTrack(RandomGenerator random) {
    List<Key> keys = new ArrayList<>();
    double time = random.nextInt(5);
    int count = random.nextInt(1, 8);
    for (int k = 0; k < count; k++) {
      Box box =
          new Box(
              random.nextDouble(),
              random.nextDouble() * 0.1,
              0.05 + random.nextDouble() * 0.1,
              0.05 + random.nextDouble() * 0.1);
      Easing easing = EASINGS.get(random.nextInt(EASINGS.size()));
      keys.add(new Key(time, box, easing, Key.Origin.USER));
      time += random.nextInt(1, 6); // may go on behind the end
    }
    return new Track("t", "t", List.of(new FrameSpan(2, 9), new FrameSpan(11, 20)), keys);
  }

  private static Shot shot(Track track) {
    return Shot.of("t").withTracks(List.of(track));
  }

  private static Shot shot(List<Key> keys) {
    return shot(Track.throughout("t", "t", FRAMES, keys));
  }

  private static Box at(double x) {
    return new Box(x, 0.4, 0.1, 0.1);
  }

  private static void assertNear(Box expected, Box actual, double near) {
    assertEquals(expected.x(), actual.x(), near);
    assertEquals(expected.y(), actual.y(), near);
    assertEquals(expected.right(), actual.right(), near);
    assertEquals(expected.bottom(), actual.bottom(), near);
  }
}
