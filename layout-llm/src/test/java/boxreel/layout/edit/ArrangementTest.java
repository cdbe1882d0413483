package boxreel.layout.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boxreel.layout.Box;
import boxreel.layout.edit.Arrangement.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrangementTest {
  private static final List<Box> BOXES =
      List.of(
          new Box(0.7, 0.1, 0.2, 0.2), new Box(0.1, 0.5, 0.1, 0.3), new Box(0.25, 0.2, 0.1, 0.1));

  @Test
  void aRightLineTakesTheRightEdges() {
    List<Box> aligned = Arrangement.align(BOXES, Line.RIGHT, Arrangement.around(BOXES));
    aligned.forEach(box -> assertEquals(0.9, box.right(), 1e-12));
    assertEquals(0.5, aligned.get(1).y());
  }

  @Test
  void theMiddleOfTheFrame() {
    Box centred =
        Arrangement.align(BOXES.subList(0, 1), Line.MIDDLE, new Box(0, 0, 1, 1)).getFirst();
    assertEquals(0.5, centred.centreY(), 1e-12);
    assertEquals(0.7, centred.x());
  }

  @Test
  void gapsBecomeEqualBetweenTheOuterOnes() {
    List<Box> even = Arrangement.distribute(BOXES, true);
    assertEquals(BOXES.get(0), even.get(0));
    assertEquals(BOXES.get(1), even.get(1));
    assertEquals(even.get(2).x() - 0.2, 0.7 - even.get(2).right(), 1e-12);
    assertEquals(0.2, even.get(2).y());
  }

  @Test
  void sameSizeKeepsTheCentres() {
    List<Box> same = Arrangement.sameSize(BOXES, BOXES.getFirst());
    assertEquals(0.2, same.get(1).height(), 1e-12);
    assertEquals(BOXES.get(1).centreX(), same.get(1).centreX(), 1e-12);
  }
}
