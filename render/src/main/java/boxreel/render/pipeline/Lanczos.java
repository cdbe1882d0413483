package boxreel.render.pipeline;

import boxreel.render.api.RgbFrame;

/// Lanczos' filter with three lobes as Pillow has it (`src/libImaging/Resample.c`): across, then
/// down, each rounded to bytes, weights in fixed point. The published upscalers were fed through
/// it.
final class Lanczos {
  private static final double LOBES = 3;
  private static final int PRECISION = 22;
  private static final int HALF = 1 << (PRECISION - 1);
  private static final int CHANNELS = 3;

  /// The inputs that one output is made of.
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Taps(int first, int[] weights) {}

  private Lanczos() {}

  /// @param width above 0
  /// @param height above 0
  static RgbFrame resized(RgbFrame frame, int width, int height) {
    RgbFrame wide = width == frame.width() ? frame : across(frame, width);
    return height == wide.height() ? wide : down(wide, height);
  }

  private static RgbFrame across(RgbFrame frame, int width) {
    Taps[] taps = taps(frame.width(), width);
    byte[] out = new byte[CHANNELS * width * frame.height()];
    for (int y = 0; y < frame.height(); y++) {
      int row = CHANNELS * y * frame.width();
      for (int x = 0; x < width; x++) {
        for (int c = 0; c < CHANNELS; c++) {
          int from = row + CHANNELS * taps[x].first + c;
          out[CHANNELS * (y * width + x) + c] = sum(frame.rgb(), from, CHANNELS, taps[x].weights);
        }
      }
    }
    return new RgbFrame(width, frame.height(), out);
  }

  private static RgbFrame down(RgbFrame frame, int height) {
    Taps[] taps = taps(frame.height(), height);
    int row = CHANNELS * frame.width();
    byte[] out = new byte[row * height];
    for (int y = 0; y < height; y++) {
      for (int i = 0; i < row; i++) {
        out[y * row + i] = sum(frame.rgb(), taps[y].first * row + i, row, taps[y].weights);
      }
    }
    return new RgbFrame(frame.width(), height, out);
  }

  private static byte sum(byte[] values, int from, int stride, int[] weights) {
    int sum = HALF;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * (values[from + i * stride] & 0xff);
    }
    return (byte) Math.clamp(sum >> PRECISION, 0, 255);
  }

  private static Taps[] taps(int in, int out) {
    double scale = (double) in / out;
    double stretch = Math.max(1, scale);
    double reach = LOBES * stretch;
    Taps[] taps = new Taps[out];
    for (int i = 0; i < out; i++) {
      double centre = (i + 0.5) * scale;
      int first = Math.max(0, (int) (centre - reach + 0.5));
      int end = Math.min(in, (int) (centre + reach + 0.5));
      double[] weights = new double[end - first];
      double sum = 0;
      for (int k = 0; k < weights.length; k++) {
        weights[k] = lanczos((first + k - centre + 0.5) / stretch);
        sum += weights[k];
      }
      int[] fixed = new int[weights.length];
      for (int k = 0; k < weights.length; k++) {
        double weight = weights[k] / sum * (1 << PRECISION);
        // Half away from zero, as a cast to int after adding or taking a half does.
        fixed[k] = (int) (weight < 0 ? weight - 0.5 : weight + 0.5);
      }
      taps[i] = new Taps(first, fixed);
    }
    return taps;
  }

  private static double lanczos(double x) {
    return x >= -LOBES && x < LOBES ? sinc(x) * sinc(x / LOBES) : 0;
  }

  private static double sinc(double x) {
    return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
  }
}
