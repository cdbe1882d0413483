package boxreel.planner.storyboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContinuityTest {
  private static final List<CastMember> CAST =
      List.of(
          new CastMember("red robot", 0.4),
          new CastMember("blue robot", 0.2),
          new CastMember("old cat", 0.1));

  @Test
  void phrasesAndHeightsAreTheCasts() {
    Shot shot = Continuity.applied(shot("blue robot", 0.8), CAST, Distance.MEDIUM);
    Track track = shot.tracks().getFirst();
    assertEquals(0.2, track.positionAt(0).height(), 1e-9);
    assertEquals(0.9, track.positionAt(0).bottom(), 1e-9, "it stays on the ground");
    assertEquals(0.3, track.positionAt(0).centreX(), 1e-9);
    assertEquals(
        "old cat",
        Continuity.applied(shot("cat", 0.1), CAST, Distance.WIDE).tracks().getFirst().phrase());
  }

  @Test
  void aNounThatFitsTwoIsLeftAlone() {
    Shot before = shot("robot", 0.8);
    assertEquals(before, Continuity.applied(before, CAST, Distance.CLOSE));
  }

  @Test
  void growthWithinAShotStays() {
    Track coming =
        Track.throughout(
            "0",
            "old cat",
            24,
            List.of(
                Key.byPlanner(0, box(0.1)),
                Key.byPlanner(12, box(0.2)),
                Key.byPlanner(23, box(0.4))));
    Track scaled =
        Continuity.applied(Shot.of("x").withTracks(List.of(coming)), CAST, Distance.MEDIUM)
            .tracks()
            .getFirst();
    assertEquals(0.05, scaled.positionAt(0).height(), 1e-9);
    assertEquals(0.2, scaled.positionAt(23).height(), 1e-9);
  }

  private static Shot shot(String phrase, double height) {
    return Shot.of("x")
        .withTracks(
            List.of(Track.throughout("0", phrase, 24, List.of(Key.byPlanner(0, box(height))))));
  }

  private static Box box(double height) {
    return new Box(0.2, 0.9 - height, 0.2, height);
  }
}
