package boxreel.render.video;

import boxreel.render.api.RgbFrame;
import boxreel.render.api.VideoClip;
import java.util.ArrayList;
import java.util.List;

/// Enlarges clips by whole factors, for models whose pictures are too small to watch as they are.
/// It also keeps colours sharp in MP4, where colour has half the resolution of brightness.
public final class ClipScaler {
  /// How a pixel becomes many.
  public enum Filter {
    /// Each pixel becomes a square.
    NEAREST,
    /// Bicubic interpolation with Catmull and Rom's kernel, which goes through the pixels.
    BICUBIC
  }

  private static final int TAPS = 4;
  private static final int CHANNELS = 3;

  private ClipScaler() {}

  /// @param factor 1 or more; 1 gives the clip itself
  public static VideoClip enlarged(VideoClip clip, int factor, Filter filter) {
    if (factor < 1) {
      throw new IllegalArgumentException("A factor is 1 or more, not " + factor);
    }
    if (factor == 1) {
      return clip;
    }
    List<RgbFrame> frames = new ArrayList<>();
    for (RgbFrame frame : clip.frames()) {
      frames.add(
          switch (filter) {
            case NEAREST -> nearest(frame, factor);
            case BICUBIC -> bicubic(frame, factor);
          });
    }
    return new VideoClip(clip.framesPerSecond(), frames);
  }

  private static RgbFrame nearest(RgbFrame frame, int factor) {
    int width = Math.multiplyExact(frame.width(), factor);
    int height = Math.multiplyExact(frame.height(), factor);
    byte[] rgb = new byte[Math.multiplyExact(Math.multiplyExact(width, height), CHANNELS)];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int from = (y / factor * frame.width() + x / factor) * CHANNELS;
        int to = (y * width + x) * CHANNELS;
        System.arraycopy(frame.rgb(), from, rgb, to, CHANNELS);
      }
    }
    return new RgbFrame(width, height, rgb);
  }

  private static RgbFrame bicubic(RgbFrame frame, int factor) {
    int width = Math.multiplyExact(frame.width(), factor);
    int height = Math.multiplyExact(frame.height(), factor);
    byte[] rgb = new byte[Math.multiplyExact(Math.multiplyExact(width, height), CHANNELS)];
    float[][] weights = weights(factor);
    float[] wide = widened(frame, factor, weights); // [frame.height, width, 3]
    int rowLength = width * CHANNELS;
    for (int y = 0; y < height; y++) {
      float[] taps = weights[y % factor];
      int first = firstTap(y, factor);
      for (int i = 0; i < rowLength; i++) {
        float sum = 0;
        for (int t = 0; t < TAPS; t++) {
          int row = Math.clamp(first + t, 0, frame.height() - 1);
          sum += taps[t] * wide[row * rowLength + i];
        }
        rgb[y * rowLength + i] = (byte) Math.clamp(Math.round(sum), 0, 255);
      }
    }
    return new RgbFrame(width, height, rgb);
  }

  private static float[] widened(RgbFrame frame, int factor, float[][] weights) {
    int width = frame.width() * factor;
    float[] wide = new float[frame.height() * width * CHANNELS];
    for (int y = 0; y < frame.height(); y++) {
      for (int x = 0; x < width; x++) {
        float[] taps = weights[x % factor];
        int first = firstTap(x, factor);
        for (int t = 0; t < TAPS; t++) {
          int column = Math.clamp(first + t, 0, frame.width() - 1);
          int from = (y * frame.width() + column) * CHANNELS;
          int to = (y * width + x) * CHANNELS;
          for (int c = 0; c < CHANNELS; c++) {
            wide[to + c] += taps[t] * (frame.rgb()[from + c] & 0xff);
          }
        }
      }
    }
    return wide;
  }

  /// Where a large pixel's centre lies among the small pixels' centres.
  private static double position(int large, int factor) {
    return (large + 0.5) / factor - 0.5;
  }

  private static int firstTap(int large, int factor) {
    return (int) Math.floor(position(large, factor)) - 1;
  }

  /// For each place of a large pixel inside a small one, the shares of the four nearest pixels.
  private static float[][] weights(int factor) {
    float[][] weights = new float[factor][TAPS];
    for (int phase = 0; phase < factor; phase++) {
      double position = position(phase, factor);
      int first = firstTap(phase, factor);
      for (int t = 0; t < TAPS; t++) {
        weights[phase][t] = (float) kernel(Math.abs(position - (first + t)));
      }
    }
    return weights;
  }

  /// Catmull-Rom: the cubic convolution kernel with a = -1/2 (Keys 1981, equation 15).
  private static double kernel(double distance) {
    if (distance < 1) {
      return (1.5 * distance - 2.5) * distance * distance + 1;
    }
    return distance < 2 ? ((-0.5 * distance + 2.5) * distance - 4) * distance + 2 : 0;
  }
}
