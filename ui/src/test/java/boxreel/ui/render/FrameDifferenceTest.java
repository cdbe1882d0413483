package boxreel.ui.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import boxreel.render.api.RgbFrame;
import org.junit.jupiter.api.Test;

class FrameDifferenceTest {
  private static final RgbFrame GREY =
      new RgbFrame(2, 1, new byte[] {100, 100, 100, 100, 100, 100});

  @Test
  void equalFramesAreBlackAndSaySo() {
    FrameDifference same = FrameDifference.of(GREY, GREY);
    assertArrayEquals(new byte[6], same.picture().rgb());
    assertEquals("The same to the last bit", same.words());
  }

  @Test
  void smallDifferencesAreAmplifiedAndLargeOnesEndAtWhite() {
    RgbFrame other = new RgbFrame(2, 1, new byte[] {103, 100, 100, 100, 10, (byte) 220});
    FrameDifference difference = FrameDifference.of(GREY, other);
    assertArrayEquals(new byte[] {12, 0, 0, 0, (byte) 255, (byte) 255}, difference.picture().rgb());
    assertEquals((3 + 90 + 120) / 6.0, difference.mean(), 1e-9);
    assertEquals("Differ by 35.5 of 255 on average, shown 4×", difference.words());
  }

  @Test
  void anotherSizeIsDrawnToTheFirst() {
    RgbFrame small = new RgbFrame(1, 1, new byte[] {100, 100, 101});
    assertArrayEquals(
        new byte[] {0, 0, 4, 0, 0, 4}, FrameDifference.of(GREY, small).picture().rgb());
  }
}
