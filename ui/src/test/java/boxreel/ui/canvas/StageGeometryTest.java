package boxreel.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.layout.Box;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class StageGeometryTest {
  private static final Box BOX = new Box(0.2, 0.3, 0.4, 0.2);

  @Test
  void aCornerMovesAndTheOppositeOneStays() {
    Box box = Resizing.drag(BOX, Handle.SOUTH_EAST, 0.1, 0.05, false, false);
    assertEquals(new Box(0.2, 0.3, 0.5, 0.25), rounded(box));
    Box other = Resizing.drag(BOX, Handle.NORTH_WEST, 0.1, 0.05, false, false);
    assertEquals(BOX.right(), other.right(), 1e-12);
    assertEquals(BOX.bottom(), other.bottom(), 1e-12);
    assertEquals(0.3, other.x(), 1e-12);
  }

  @Test
  void shiftKeepsTheRatioAndAltTheCentre() {
    Box box = Resizing.drag(BOX, Handle.SOUTH_EAST, 0.2, 0.01, true, false);
    assertEquals(2, box.width() / box.height(), 1e-9);
    assertEquals(0.6, box.width(), 1e-9);
    Box about = Resizing.drag(BOX, Handle.EAST, 0.1, 0.3, false, true);
    assertEquals(BOX.centreX(), about.centreX(), 1e-12);
    assertEquals(0.6, about.width(), 1e-9);
    assertEquals(BOX.height(), about.height(), 1e-12);
  }

  @Test
  void noDragMakesABoxVanish() {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    for (int i = 0; i < 500; i++) {
      for (Handle handle : Handle.values()) {
        Box box =
            Resizing.drag(
                BOX,
                handle,
                random.nextDouble(-3, 3),
                random.nextDouble(-3, 3),
                random.nextBoolean(),
                random.nextBoolean());
        assertTrue(box.width() >= Resizing.SMALLEST && box.height() >= Resizing.SMALLEST);
      }
    }
  }

  @Test
  void snappedValuesAreExact() {
    Snapping.Snapped toCentre =
        Snapping.move(new Box(0.304, 0.1, 0.4, 0.21), List.of(), 0.01, 0.001);
    assertEquals(0.5, toCentre.box().centreX(), 1e-15);
    assertEquals(0.5, toCentre.guideX().orElseThrow());
    assertTrue(toCentre.guideY().isEmpty());
    Snapping.Snapped toOther =
        Snapping.resize(BOX, Handle.EAST, List.of(new Box(0.605, 0.9, 0.05, 0.05)), 0.01, 0.01);
    assertEquals(0.605, toOther.box().right(), 1e-15);
    assertEquals(BOX.y(), toOther.box().y());
  }

  @Test
  void beyondTheRadiusNothingSnaps() {
    Box box = new Box(0.113, 0.127, 0.1, 0.1);
    assertEquals(box, Snapping.move(box, List.of(), 0.005, 0.005).box());
  }

  @Test
  void stageAndFrameCoordinatesAreInverse() {
    FrameTransform at = FrameTransform.fitting(856, 508, 576 / 320.0, 44).zoomed(1.7, 100, 90);
    assertEquals(0.37, at.toFrameX(at.toStageX(0.37)), 1e-12);
    assertEquals(-0.2, at.toFrameY(at.toStageY(-0.2)), 1e-12);
    FrameTransform fit = FrameTransform.fitting(856, 508, 576 / 320.0, 44);
    assertTrue(fit.y() >= 43 && fit.x() >= 43);
    assertEquals(576 / 320.0, fit.width() / fit.height(), 0.01);
  }

  private static Box rounded(Box box) {
    return new Box(
        Math.rint(box.x() * 1e9) / 1e9,
        Math.rint(box.y() * 1e9) / 1e9,
        Math.rint(box.width() * 1e9) / 1e9,
        Math.rint(box.height() * 1e9) / 1e9);
  }
}
