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
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LocksTest {
  private static final int FRAMES = 24;

  @Test
  void aLockedObjectStaysWhateverIsProposed() {
    Random random = new Random(1);
    Shot before = shot(random, "0", "1", "2");
    Shot proposed = shot(random, "1", "2", "3");
    Shot held = new Locks(Set.of("0", "2"), List.of()).held(before, proposed);
    assertEquals(before.track("0"), held.track("0"), "not even removed");
    assertEquals(before.track("2"), held.track("2"));
    assertEquals(proposed.track("1"), held.track("1"));
    assertEquals(proposed.track("3"), held.track("3"));
  }

  @Test
  void lockedFramesStayAndTheOthersFollowTheProposal() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      Shot before = shot(random, "0", "1");
      Shot proposed = shot(random, "0", "2");
      int start = random.nextInt(FRAMES);
      FrameSpan one = new FrameSpan(start, start + 1 + random.nextInt(FRAMES - start));
      FrameSpan two = new FrameSpan(random.nextInt(4), 5);
      Shot held = new Locks(Set.of(), List.of(one, two)).held(before, proposed);
      for (int frame = 0; frame < FRAMES; frame++) {
        for (String id : List.of("0", "1", "2")) {
          boolean locked = one.contains(frame) || two.contains(frame);
          String place = "seed " + seed + ", object " + id + ", frame " + frame;
          if (locked) {
            assertNear(at(before, id, frame), at(held, id, frame), place);
          } else {
            assertEquals(
                at(proposed, id, frame).isPresent(), at(held, id, frame).isPresent(), place);
          }
        }
      }
    }
  }

  @Test
  void keysOfTheProposalOutsideTheLockStay() {
    Track before = Track.throughout("0", "bear", FRAMES, List.of(key(0, 0.1), key(23, 0.5)));
    Track now = before.withKeys(List.of(key(0, 0.3), key(5, 0.3), key(20, 0.7)));
    Shot held = new Locks(Set.of(), List.of(new FrameSpan(0, 8))).held(shot(before), shot(now));
    assertEquals(
        List.of(0.0, 7.0, 20.0), held.tracks().getFirst().keys().stream().map(Key::time).toList());
  }

  @Test
  void withoutLocksNothingIsHeld() {
    Random random = new Random(2);
    Shot proposed = shot(random, "0", "5");
    assertEquals(proposed, Locks.NONE.held(shot(random, "0", "1"), proposed));
  }

  private static void assertNear(Optional<Box> expected, Optional<Box> actual, String place) {
    assertEquals(expected.isPresent(), actual.isPresent(), place);
    if (expected.isPresent()) {
      assertEquals(expected.get().x(), actual.orElseThrow().x(), 1e-9, place);
      assertEquals(expected.get().y(), actual.orElseThrow().y(), 1e-9, place);
      assertEquals(expected.get().width(), actual.orElseThrow().width(), 1e-9, place);
      assertEquals(expected.get().height(), actual.orElseThrow().height(), 1e-9, place);
    }
  }

  private static Optional<Box> at(Shot shot, String id, int frame) {
    return shot.track(id).flatMap(track -> track.boxAt(frame));
  }

  private static Shot shot(Track track) {
    return Shot.of("A bear").withTracks(List.of(track));
  }

  private static Shot shot(Random random, String... ids) {
    List<Track> tracks = new ArrayList<>();
    for (String id : ids) {
      List<Key> keys = new ArrayList<>();
      double time = random.nextDouble(5);
      while (time < FRAMES - 1) {
        keys.add(
            new Key(
                time,
                new Box(random.nextDouble(), random.nextDouble(), 0.1 + random.nextDouble(), 0.2),
                Easing.named().get(random.nextInt(Easing.named().size())),
                Key.Origin.USER));
        time += 0.5 + random.nextDouble(9);
      }
      int start = random.nextInt(10);
      tracks.add(
          new Track(
              id, "bear", List.of(new FrameSpan(start, start + 1 + random.nextInt(14))), keys));
    }
    assertTrue(tracks.size() == ids.length);
    return Shot.of("A bear").withTracks(tracks);
  }

  private static Key key(double time, double x) {
    return Key.byPlanner(time, new Box(x, 0.2, 0.3, 0.4));
  }
}
