package boxreel.ui.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boxreel.layout.Box;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoxNarrationTest {
  private final Track bear =
      Track.throughout(
          "0",
          "a bear",
          24,
          List.of(
              Key.byUser(0, new Box(0, 0.35, 0.2, 0.31)),
              Key.byUser(10, new Box(0.4, 0.35, 0.2, 0.31))));
  private final Track tree =
      new Track(
          "1",
          "an old tree",
          List.of(new FrameSpan(0, 12)),
          List.of(Key.byUser(0, new Box(0.15, 0, 0.3, 0.9))));
  private final Shot shot = Shot.of("a bear").withTracks(List.of(bear, tree));

  @Test
  void aMovingBoxIsToldFromWhereToHowFast() {
    assertEquals(
        "bear, frame 1 of 24, centre left, 20 by 31 percent, moving right 4 percent per frame,"
            + " overlaps old tree",
        BoxNarration.of(shot, bear, 0));
    assertEquals(
        "bear, frame 24 of 24, centre, 20 by 31 percent, at rest", BoxNarration.of(shot, bear, 23));
  }

  @Test
  void whatIsGoneOrOutsideIsToldToBeSo() {
    assertEquals(
        "old tree, frame 13 of 24, not there, centre left, 30 by 90 percent, at rest",
        BoxNarration.of(shot, tree, 12));
    Track far =
        Track.throughout("2", "kite", 24, List.of(Key.byUser(0, new Box(1.1, 0, 0.1, 0.1))));
    assertEquals(
        "kite, frame 1 of 24, outside the frame, 10 by 10 percent, at rest",
        BoxNarration.of(shot, far, 0));
  }

  @Test
  void growthAndSlowMotionAreTold() {
    Track near =
        Track.throughout(
            "2",
            "car",
            24,
            List.of(
                Key.byUser(0, new Box(0.45, 0.8, 0.1, 0.1)),
                Key.byUser(10, new Box(0.35, 0.62, 0.3, 0.3))));
    assertEquals(
        "car, frame 1 of 24, bottom centre, 10 by 10 percent, moving up 0.8 percent per frame,"
            + " growing",
        BoxNarration.of(shot, near, 0));
  }
}
