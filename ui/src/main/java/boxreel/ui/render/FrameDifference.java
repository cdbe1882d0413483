package boxreel.ui.render;

import boxreel.render.api.RgbFrame;
import java.util.Locale;

/// Where two frames differ, as a picture, and how much.
///
/// @param picture black where they are equal; differences are amplified so that small ones show
/// @param mean of the parts of all pixels, 0 to 255
public record FrameDifference(RgbFrame picture, double mean) {
  private static final int AMPLIFIED = 4;

  /// @param b another size is drawn to the size of `a`, nearest pixels
  public static FrameDifference of(RgbFrame a, RgbFrame b) {
    int width = a.width();
    int height = a.height();
    byte[] picture = new byte[a.rgb().length];
    long sum = 0;
    for (int y = 0, i = 0; y < height; y++) {
      int row = y * b.height() / height * b.width();
      for (int x = 0; x < width; x++) {
        int j = (row + x * b.width() / width) * 3;
        for (int part = 0; part < 3; part++, i++, j++) {
          int difference = Math.abs((a.rgb()[i] & 255) - (b.rgb()[j] & 255));
          sum += difference;
          picture[i] = (byte) Math.min(255, difference * AMPLIFIED);
        }
      }
    }
    return new FrameDifference(new RgbFrame(width, height, picture), sum / (double) picture.length);
  }

  /// How much they differ, in words.
  public String words() {
    return mean == 0
        ? Words.SAME.text()
        : Words.DIFFER.text(String.format(Locale.ROOT, "%.1f", mean), AMPLIFIED);
  }
}
