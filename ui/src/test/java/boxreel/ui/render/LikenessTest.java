package boxreel.ui.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.project.Picture;
import java.util.List;
import org.junit.jupiter.api.Test;

class LikenessTest {
  @Test
  void theLargestDifferenceOfAllFramesCounts() {
    List<Picture> a = List.of(picture(10, 20), picture(0, 255));
    assertTrue(Likeness.of(a, List.of(picture(10, 20), picture(0, 255))).isExact());
    assertEquals(3, Likeness.of(a, List.of(picture(10, 19), picture(3, 255))).most());
    assertEquals(255, Likeness.of(a, List.of(picture(10, 20), picture(0, 0))).most());
  }

  @Test
  void framesOfAnotherSizeOrNumberCantBeCompared() {
    List<Picture> a = List.of(picture(10, 20));
    assertEquals(Likeness.NONE, Likeness.of(a, List.of(picture(10, 20), picture(10, 20))));
    assertEquals(
        Likeness.NONE, Likeness.of(a, List.of(new Picture(2, 1, new byte[] {1, 2, 3, 4, 5, 6}))));
  }

  private static Picture picture(int red, int green) {
    return new Picture(1, 1, new byte[] {(byte) red, (byte) green, 0});
  }
}
