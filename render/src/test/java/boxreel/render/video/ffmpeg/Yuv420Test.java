package boxreel.render.video.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boxreel.render.api.RgbFrame;
import boxreel.render.video.ffmpeg.Yuv420.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Yuv420Test {
  /// Values of the colour bars in ITU-R BT.601 and BT.709, rounded.
  @ParameterizedTest
  @CsvSource({
    "BT601, 255, 255, 255, 235, 128, 128",
    "BT601, 0, 0, 0, 16, 128, 128",
    "BT601, 255, 0, 0, 81, 90, 240",
    "BT601, 0, 255, 0, 145, 54, 34",
    "BT601, 0, 0, 255, 41, 240, 110",
    "BT709, 255, 255, 255, 235, 128, 128",
    "BT709, 255, 0, 0, 63, 102, 240",
    "BT709, 0, 255, 0, 173, 42, 26",
    "BT709, 0, 0, 255, 32, 240, 118",
    "BT709, 128, 128, 128, 126, 128, 128"
  })
  void primariesHaveTheStandardsValues(
      Matrix matrix, int red, int green, int blue, int luma, int blueChroma, int redChroma) {
    byte[] rgb = new byte[4 * 2 * 3];
    for (int at = 0; at < rgb.length; at += 3) {
      rgb[at] = (byte) red;
      rgb[at + 1] = (byte) green;
      rgb[at + 2] = (byte) blue;
    }
    Yuv420 planes = new Yuv420(4, 2, matrix);
    planes.convert(new RgbFrame(4, 2, rgb));
    for (byte value : planes.luma()) {
      assertEquals(luma, value & 0xff);
    }
    for (byte value : planes.blueChroma()) {
      assertEquals(blueChroma, value & 0xff);
    }
    for (byte value : planes.redChroma()) {
      assertEquals(redChroma, value & 0xff);
    }
  }

  @Test
  void aSmallerPictureIsContinuedByItsEdge() {
    byte[] rgb = new byte[3 * 3 * 3];
    rgb[26] = (byte) 255; // the last pixel is blue
    Yuv420 planes = new Yuv420(6, 4, Matrix.BT601);
    planes.convert(new RgbFrame(3, 3, rgb));
    int corner = planes.luma()[3 * 6 + 5] & 0xff;
    assertEquals(41, corner);
    assertEquals(41, planes.luma()[2 * 6 + 2] & 0xff);
    assertEquals(16, planes.luma()[1 * 6 + 5] & 0xff);
  }

  @Test
  void chromaIsWeighedAroundTheLeftColumn() {
    // one white-to-blue edge: columns 0 and 1 white, 2 and 3 blue
    byte[] rgb = new byte[4 * 2 * 3];
    for (int i = 0; i < 8; i++) {
      boolean blue = i % 4 >= 2;
      rgb[i * 3] = (byte) (blue ? 0 : 255);
      rgb[i * 3 + 1] = (byte) (blue ? 0 : 255);
      rgb[i * 3 + 2] = (byte) 255;
    }
    Yuv420 planes = new Yuv420(4, 2, Matrix.BT601);
    planes.convert(new RgbFrame(4, 2, rgb));
    assertEquals(128, planes.blueChroma()[0] & 0xff); // columns 0 (twice), 0 again, and 1
    assertEquals(212, planes.blueChroma()[1] & 0xff); // a quarter of 128, three of 240
  }
}
