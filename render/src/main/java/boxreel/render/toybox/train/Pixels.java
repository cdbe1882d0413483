package boxreel.render.toybox.train;

import boxreel.render.api.RgbFrame;

/// Pictures as the autoencoder wants them: planes of red, green and blue in -1..1.
final class Pixels {
  private Pixels() {}

  /// Writes a rectangle of a frame into `[3,height,width]` at an offset.
  static void copy(
      RgbFrame frame, int left, int top, int width, int height, float[] into, int offset) {
    byte[] rgb = frame.rgb();
    int plane = width * height;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int from = 3 * ((top + y) * frame.width() + left + x);
        int to = offset + y * width + x;
        for (int c = 0; c < 3; c++) {
          into[to + c * plane] = (rgb[from + c] & 0xff) / 127.5f - 1;
        }
      }
    }
  }

  static void copy(RgbFrame frame, float[] into, int offset) {
    copy(frame, 0, 0, frame.width(), frame.height(), into, offset);
  }
}
