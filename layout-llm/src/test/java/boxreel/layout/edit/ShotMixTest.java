package boxreel.layout.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShotMixTest {
  private static final Shot A =
      Shot.of("x").withTracks(List.of(track("0", "bear", 0.1), track("1", "ball", 0.2)));
  private static final Shot B =
      Shot.of("x")
          .withTracks(
              List.of(track("0", "Ball", 0.7), track("1", "bear", 0.8), track("2", "owl", 0.9)));

  @Test
  void anObjectTakesThePlaceOfItsCounterpart() {
    Shot mixed = ShotMix.taking(A, B, "1");
    assertEquals(List.of("0", "1"), mixed.tracks().stream().map(Track::id).toList());
    assertEquals(0.8, mixed.tracks().getFirst().positionAt(0).x());
    assertEquals(A.track("1"), mixed.track("1"));
    Shot both = ShotMix.taking(mixed, B, "0");
    assertEquals(0.7, both.track("1").orElseThrow().positionAt(0).x());
  }

  @Test
  void anObjectWithoutCounterpartIsAdded() {
    assertEquals("2", ShotMix.taking(A, B, "2").tracks().getLast().id());
    Shot taken = A.withTrack(A.tracks().getLast().withPhrase("cat"));
    assertEquals("2", ShotMix.taking(taken, B, "0").tracks().getLast().id(), "0 is in use");
  }

  @Test
  void ofSeveralAlikeTheIdDecides() {
    Shot two = A.withTracks(List.of(track("0", "bear", 0.1), track("1", "bear", 0.2)));
    assertEquals(0.8, ShotMix.taking(two, B, "1").track("1").orElseThrow().positionAt(0).x());
    Shot others = A.withTracks(List.of(track("5", "bear", 0.1), track("6", "bear", 0.2)));
    assertEquals(3, ShotMix.taking(others, B, "1").tracks().size());
  }

  @Test
  void anotherLengthIsStretched() {
    Track walk = Track.throughout("0", "bear", 48, List.of(key(0, 0), key(47, 0.5)));
    Shot longer = new Shot("x", "", "", 48, 8, List.of(walk));
    Track taken = ShotMix.taking(A, longer, "0").tracks().getFirst();
    assertEquals(23, taken.keys().getLast().time());
  }

  @Test
  void anUnknownIdIsAProgrammingError() {
    assertThrows(IllegalArgumentException.class, () -> ShotMix.taking(A, B, "9"));
  }

  private static Track track(String id, String phrase, double x) {
    return Track.throughout(id, phrase, 24, List.of(key(0, x)));
  }

  private static Key key(double time, double x) {
    return Key.byPlanner(time, new Box(x, 0, 0.1, 0.1));
  }
}
