package boxreel.layout.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.layout.Box;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecastingTest {
  private static final int FRAMES = 24;

  private final Shot before = shot(track("0", "a bear", .1), track("1", "tree", .2));

  @Test
  void aLockedObjectStandsForTheProposedOneOfItsName() {
    Shot proposed = shot(track("0", "Tree", .5), track("1", "bear", .6), track("2", "bear", .7));
    Shot held = Recasting.held(before, proposed, new Locks(Set.of("0"), List.of()));
    assertEquals(before.track("0"), held.track("0"));
    assertEquals(.5, x(held, "1"), "the tree is the proposed one");
    assertEquals(.7, x(held, "2"), "a second bear is new");
    assertEquals(3, held.tracks().size());
  }

  @Test
  void whatIsNotLockedGoesIfItIsNotProposed() {
    Shot proposed = shot(track("0", "cat", .5));
    Shot held = Recasting.held(before, proposed, new Locks(Set.of("1"), List.of()));
    assertEquals(Set.of("tree", "cat"), phrases(held));
    assertEquals(before.track("1"), held.track("1"));
  }

  @Test
  void lockedFramesStay() {
    Shot proposed = shot(track("0", "tree", .5), track("1", "cat", .6));
    Locks locks = new Locks(Set.of(), List.of(new FrameSpan(0, 6)));
    Shot held = Recasting.held(before, proposed, locks);
    for (int frame = 0; frame < 6; frame++) {
      assertEquals(.1, held.track("0").orElseThrow().boxAt(frame).orElseThrow().x(), 1e-9);
      assertEquals(.2, held.track("1").orElseThrow().boxAt(frame).orElseThrow().x(), 1e-9);
    }
    assertTrue(held.track("0").orElseThrow().boxAt(6).isEmpty(), "no bear is proposed");
    assertEquals(Set.of("a bear", "tree", "cat"), phrases(held));
  }

  @Test
  void withoutLocksAProposalIsAsItIs() {
    Shot proposed = shot(track("0", "cat", .5));
    assertSame(proposed, Recasting.held(before, proposed, Locks.NONE));
  }

  private static Set<String> phrases(Shot shot) {
    return Set.copyOf(shot.tracks().stream().map(Track::phrase).toList());
  }

  private static double x(Shot shot, String id) {
    return shot.track(id).orElseThrow().keys().getFirst().box().x();
  }

  private static Track track(String id, String phrase, double x) {
    return Track.throughout(id, phrase, FRAMES, List.of(Key.byPlanner(0, new Box(x, .1, .2, .2))));
  }

  private static Shot shot(Track... tracks) {
    return Shot.of("x").withTracks(List.of(tracks));
  }
}
