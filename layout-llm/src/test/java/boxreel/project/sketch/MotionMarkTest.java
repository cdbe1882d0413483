package boxreel.project.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.layout.Box;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MotionMarkTest {
  private static final Box LEFT = new Box(0.1, 0.4, 0.2, 0.2);
  private static final Box RIGHT = new Box(0.6, 0.4, 0.2, 0.2);

  @Test
  void aWalkerHasAWayFromWhereItAppearsToWhereItLeaves() {
    Track walker =
        new Track(
            "w",
            "a walker",
            List.of(new FrameSpan(6, 12), new FrameSpan(15, 19)),
            List.of(Key.byUser(6, LEFT), Key.byUser(18, RIGHT)));
    MotionMark mark = only(walker);
    assertEquals(LEFT, mark.start());
    assertEquals(RIGHT, mark.end());
    assertEquals(new Point(0.2, 0.5), mark.way().getFirst());
    assertEquals(new Point(0.7, 0.5), mark.way().getLast());
    assertTrue(mark.appears() && mark.leaves() && mark.isChanged());
  }

  @Test
  void whatRestsHasNoWayAndWhatOnlyGrowsHasTwoBoxes() {
    assertFalse(
        only(Track.throughout("t", "a tree", 24, List.of(Key.byUser(0, LEFT)))).isChanged());
    MotionMark grown =
        only(
            Track.throughout(
                "t",
                "a tree",
                24,
                List.of(Key.byUser(0, LEFT), Key.byUser(23, Box.centred(0.2, 0.5, 0.4, 0.4)))));
    assertTrue(grown.way().isEmpty() && grown.isChanged());
    assertFalse(grown.appears() || grown.leaves());
  }

  @Test
  void whatIsNeverThereHasNoMark() {
    Track gone = new Track("g", "a ghost", List.of(), List.of(Key.byUser(0, LEFT)));
    assertEquals(List.of(), MotionMark.of(Shot.of("").withTracks(List.of(gone))));
  }

  @Test
  void anArrowEndsAtItsTipAndItsTicksStandCloserWhereItIsSlower() {
    List<Point> way =
        IntStream.rangeClosed(0, MotionMark.PIECES)
            .mapToObj(i -> new Point(i * i * 1.0, 50))
            .toList();
    Arrow arrow = Arrow.along(way, 20).orElseThrow();
    assertEquals(way.getLast(), arrow.head().getFirst());
    assertEquals(way.getLast().x() - 20, arrow.line().getLast().x(), 1e-9);
    List<Arrow.Stroke> ticks = arrow.ticks();
    assertEquals(3, ticks.size());
    double first = ticks.get(1).from().x() - ticks.get(0).from().x();
    double second = ticks.get(2).from().x() - ticks.get(1).from().x();
    assertTrue(first < second);
    assertEquals(50, (ticks.get(0).from().y() + ticks.get(0).to().y()) / 2, 1e-9);
  }

  @Test
  void aWayShorterThanTheHeadGetsNoArrow() {
    assertTrue(Arrow.along(List.of(new Point(0, 0), new Point(3, 0)), 8).isEmpty());
    assertTrue(Arrow.along(List.of(), 8).isEmpty());
  }

  @Test
  void aWayThatComesBackStillHasAHead() {
    List<Point> there = List.of(new Point(0, 0), new Point(50, 0), new Point(2, 0));
    assertEquals(new Point(2, 0), Arrow.along(there, 8).orElseThrow().head().getFirst());
  }

  private static MotionMark only(Track track) {
    return MotionMark.of(Shot.of("").withTracks(List.of(track))).getFirst();
  }
}
