package boxreel.render.guidance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.layout.Box;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Expected cells are those of the reference.
class BoxMaskTest {
  private static BoxMask mask(double left, double top, double right, double bottom, int h, int w) {
    return BoxMask.of(Optional.of(Box.ofCorners(left, top, right, bottom)), h, w);
  }

  @Test
  void roundsCornerAndSizeToTheNearestCell() {
    assertEquals(new BoxMask(10, 14, 0, 7), mask(0, 0.5, 0.1953, 0.6953, 20, 36));
  }

  @Test
  void cutsOffWhatReachesBeyondTheFrame() {
    assertEquals(new BoxMask(10, 14, 30, 36), mask(0.8301, 0.5, 1.0254, 0.6953, 20, 36));
    assertEquals(new BoxMask(0, 2, 0, 1), mask(-0.25, -0.5, 0.25, 0.5, 4, 4));
  }

  @Test
  void roundsHalvesToEven() {
    assertEquals(new BoxMask(0, 2, 0, 1), mask(0.125, 0.125, 0.375, 0.625, 4, 4));
  }

  @Test
  void keepsTheSizeOfAMovingBox() {
    for (double x = 0; x < 0.6; x += 0.01) {
      BoxMask mask = mask(x, 0.3, x + 0.33, 0.6, 20, 36);
      assertEquals(12, mask.right() - mask.left(), "at " + x);
    }
  }

  @Test
  void coversNothingWhereTheObjectIsAbsentOrOutside() {
    assertTrue(BoxMask.of(Optional.empty(), 4, 4).isEmpty());
    assertTrue(mask(-1, 0, -0.5, 1, 4, 4).isEmpty());
    assertTrue(mask(2, 0, 2.5, 1, 4, 4).isEmpty());
  }

  @Test
  void fillsItsOwnFrameAlone() {
    float[] cells = new float[8];
    new BoxMask(0, 1, 1, 2).fill(cells, 4, 2);
    assertArrayEquals(new float[] {0, 0, 0, 0, 0, 1, 0, 0}, cells);
  }
}
