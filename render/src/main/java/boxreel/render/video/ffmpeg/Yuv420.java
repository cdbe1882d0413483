package boxreel.render.video.ffmpeg;

import boxreel.render.api.RgbFrame;

/// RGB to Y'CbCr 4:2:0, 8 bits, limited range: what every H.264 player takes.
///
/// Chroma is sampled where H.264 puts it by default: level with the left column of each pair,
/// halfway between its two rows. A picture that is smaller than the planes is continued by its
/// last column and row.
final class Yuv420 {
  /// Which weights of red, green and blue make luma.
  enum Matrix {
    /// ITU-R BT.601, for standard definition.
    BT601(0.299, 0.114),
    /// ITU-R BT.709, for high definition.
    BT709(0.2126, 0.0722);

    private final double red;
    private final double blue;

    Matrix(double red, double blue) {
      this.red = red;
      this.blue = blue;
    }
  }

  private static final int BITS = 16;
  private static final int HALF = 1 << (BITS - 1);

  private final int width;
  private final int height;
  private final byte[] luma;
  private final byte[] blueChroma;
  private final byte[] redChroma;

  // Rows of the matrix in 16-bit fixed point.
  private final int[] toLuma;
  private final int[] toBlue;
  private final int[] toRed;

  /// @param width even
  /// @param height even
  Yuv420(int width, int height, Matrix matrix) {
    if (width % 2 != 0 || height % 2 != 0) {
      throw new IllegalArgumentException("4:2:0 needs an even size: " + width + "x" + height);
    }
    this.width = width;
    this.height = height;
    this.luma = new byte[width * height];
    this.blueChroma = new byte[width / 2 * (height / 2)];
    this.redChroma = new byte[width / 2 * (height / 2)];
    double kr = matrix.red;
    double kb = matrix.blue;
    double kg = 1 - kr - kb;
    // BT.601 / BT.709: Y' spans 219 steps from 16, Cb and Cr 224 steps around 128.
    this.toLuma = fixed(219 / 255.0, kr, kg, kb);
    this.toBlue = fixed(224 / 255.0 / (2 * (1 - kb)), -kr, -kg, 1 - kb);
    this.toRed = fixed(224 / 255.0 / (2 * (1 - kr)), 1 - kr, -kg, -kb);
  }

  private static int[] fixed(double scale, double red, double green, double blue) {
    int r = (int) Math.round(scale * red * (1 << BITS));
    int g = (int) Math.round(scale * green * (1 << BITS));
    int b = (int) Math.round(scale * blue * (1 << BITS));
    // Greys must have no chroma at all, and white must be exactly white: mend the largest weight.
    int sum = (int) Math.round(scale * (red + green + blue) * (1 << BITS));
    return new int[] {r, g + sum - r - g - b, b};
  }

  byte[] luma() {
    return luma;
  }

  byte[] blueChroma() {
    return blueChroma;
  }

  byte[] redChroma() {
    return redChroma;
  }

  /// Converts a frame that is at most as large as the planes.
  void convert(RgbFrame frame) {
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int at = offset(frame, x, y);
        luma[y * width + x] = (byte) (16 + ((dot(toLuma, frame.rgb(), at) + HALF) >> BITS));
      }
    }
    int[] mean = new int[3];
    for (int y = 0; y < height / 2; y++) {
      for (int x = 0; x < width / 2; x++) {
        weigh(frame, x * 2, y * 2, mean);
        int at = y * (width / 2) + x;
        blueChroma[at] = chroma(toBlue, mean);
        redChroma[at] = chroma(toRed, mean);
      }
    }
  }

  // Weights 1 2 1 across, 1 1 down; sums to 8.
  private static void weigh(RgbFrame frame, int x, int y, int[] mean) {
    byte[] rgb = frame.rgb();
    mean[0] = mean[1] = mean[2] = 0;
    for (int dy = 0; dy < 2; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        int at = offset(frame, x + dx, y + dy);
        int weight = dx == 0 ? 2 : 1;
        for (int c = 0; c < 3; c++) {
          mean[c] += weight * (rgb[at + c] & 0xff);
        }
      }
    }
  }

  private static byte chroma(int[] weights, int[] eightfold) {
    int sum = weights[0] * eightfold[0] + weights[1] * eightfold[1] + weights[2] * eightfold[2];
    return (byte) (128 + ((sum + HALF * 8) >> (BITS + 3)));
  }

  private static int dot(int[] weights, byte[] rgb, int at) {
    return weights[0] * (rgb[at] & 0xff)
        + weights[1] * (rgb[at + 1] & 0xff)
        + weights[2] * (rgb[at + 2] & 0xff);
  }

  private static int offset(RgbFrame frame, int x, int y) {
    int column = Math.clamp(x, 0, frame.width() - 1);
    int row = Math.clamp(y, 0, frame.height() - 1);
    return (row * frame.width() + column) * 3;
  }
}
