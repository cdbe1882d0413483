package boxreel.render.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.layout.Box;
import boxreel.render.api.RgbFrame;
import boxreel.render.toybox.world.NamedColour;
import org.junit.jupiter.api.Test;

class ColourRegionTest {
  private static final int WIDTH = 20;
  private static final int HEIGHT = 10;

  private static void fill(byte[] rgb, int left, int top, int right, int bottom) {
    var red = NamedColour.RED.rgb();
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        rgb[3 * (y * WIDTH + x)] = (byte) red.red();
        rgb[3 * (y * WIDTH + x) + 1] = (byte) red.green();
        rgb[3 * (y * WIDTH + x) + 2] = (byte) red.blue();
      }
    }
  }

  /// The background is far from every named colour.
  private static byte[] empty() {
    byte[] rgb = new byte[3 * WIDTH * HEIGHT];
    for (int i = 0; i < rgb.length; i += 3) {
      rgb[i] = (byte) 200;
      rgb[i + 1] = (byte) 220;
      rgb[i + 2] = (byte) 170;
    }
    return rgb;
  }

  @Test
  void boundsIgnoreASpeckButNotASecondPart() {
    byte[] rgb = empty();
    fill(rgb, 4, 2, 8, 6);
    fill(rgb, 9, 2, 11, 4);
    fill(rgb, 19, 9, 20, 10);
    var region = ColourRegion.of(new RgbFrame(WIDTH, HEIGHT, rgb), NamedColour.RED);
    assertEquals(16 + 4 + 1, region.area());
    assertEquals(Box.ofCorners(0.2, 0.2, 0.55, 0.6), region.bounds().orElseThrow());
  }

  @Test
  void countsPixelsInsideTheGrownBox() {
    byte[] rgb = empty();
    fill(rgb, 4, 2, 8, 6);
    var region = ColourRegion.of(new RgbFrame(WIDTH, HEIGHT, rgb), NamedColour.RED);
    Box leftHalf = Box.ofCorners(0.2, 0.2, 0.3, 0.6);
    assertEquals(8, region.areaInside(leftHalf, 0));
    assertEquals(12, region.areaInside(leftHalf, 0.5));
  }

  @Test
  void aFrameWithoutTheColourHasNoBounds() {
    var region = ColourRegion.of(new RgbFrame(WIDTH, HEIGHT, empty()), NamedColour.RED);
    assertEquals(0, region.area());
    assertTrue(region.bounds().isEmpty());
  }
}
