package boxreel.layout.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.layout.Box;
import boxreel.layout.Easing;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShotDifferenceTest {
  private static final Box HERE = new Box(0.1, 0.2, 0.3, 0.4);
  private static final Box THERE = new Box(0.5, 0.2, 0.3, 0.4);
  private static final Track BEAR =
      Track.throughout("0", "bear", 24, List.of(key(0, HERE), key(12, HERE), key(23, THERE)));
  private static final Track TREE = Track.throughout("1", "tree", 24, List.of(key(0, THERE)));
  private static final Track OWL = Track.throughout("2", "owl", 24, List.of(key(0, HERE)));
  private static final Shot BEFORE = Shot.of("A bear").withTracks(List.of(BEAR, TREE));

  @Test
  void equalShotsDifferInNothing() {
    assertTrue(ShotDifference.between(BEFORE, BEFORE).isEmpty());
    Track byUser = BEAR.withKeys(List.of(Key.byUser(0, HERE), key(12, HERE), key(23.01, THERE)));
    assertTrue(ShotDifference.between(BEFORE, BEFORE.withTrack(byUser)).isEmpty());
  }

  @Test
  void namesEachKeyThatIsAddedRemovedOrChanged() {
    Track now =
        BEAR.withKeys(
            List.of(
                new Key(0, HERE, Easing.EASE_IN, Key.Origin.PLANNER),
                key(18, THERE),
                key(23, HERE)));
    ShotDifference difference = ShotDifference.between(BEFORE, BEFORE.withTrack(now));
    assertEquals(1, difference.changes().size());
    ObjectChange.Changed changed =
        assertInstanceOf(ObjectChange.Changed.class, difference.of("0").orElseThrow());
    assertEquals(
        List.of(
            new KeyChange.Changed(BEAR.keys().get(0), now.keys().get(0)),
            new KeyChange.Removed(BEAR.keys().get(1)),
            new KeyChange.Added(now.keys().get(1)),
            new KeyChange.Changed(BEAR.keys().get(2), now.keys().get(2))),
        changed.keys());
  }

  @Test
  void presenceAndPhraseAloneAreAChange() {
    Track now = BEAR.withPresence(List.of(new FrameSpan(3, 9))).withPhrase("brown bear");
    ObjectChange.Changed changed =
        assertInstanceOf(
            ObjectChange.Changed.class,
            ShotDifference.between(BEFORE, BEFORE.withTrack(now)).of("0").orElseThrow());
    assertTrue(changed.changesPresence() && changed.changesPhrase() && changed.keys().isEmpty());
  }

  @Test
  void acceptingAllGivesTheNewShotAndNoneTheOldOne() {
    Shot after = BEFORE.withTracks(List.of(BEAR.withPhrase("grizzly"), OWL));
    ShotDifference difference = ShotDifference.between(BEFORE, after);
    assertEquals(3, difference.changes().size());
    assertEquals(after, difference.applied(BEFORE, Set.of("0", "1", "2")));
    assertEquals(BEFORE, difference.applied(BEFORE, Set.of()));
    assertEquals(
        BEFORE.withTracks(List.of(BEAR, TREE, OWL)), difference.applied(BEFORE, Set.of("2")));
  }

  @Test
  void fitsAShotThatWasEditedSince() {
    Shot after = BEFORE.withTracks(List.of(BEAR.withPhrase("grizzly"), TREE, OWL));
    ShotDifference difference = ShotDifference.between(BEFORE, after);
    Track other = Track.throughout("2", "cat", 24, List.of(key(0, HERE)));
    Shot edited = BEFORE.withTracks(List.of(TREE, other));
    Shot applied = difference.applied(edited, Set.of("0", "2"));
    assertEquals(
        List.of("tree", "cat", "owl"), applied.tracks().stream().map(Track::phrase).toList());
    assertEquals("0", applied.tracks().get(2).id(), "a free id");
  }

  private static Key key(double time, Box box) {
    return Key.byPlanner(time, box);
  }
}
