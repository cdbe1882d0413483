package boxreel.render.video.ffmpeg;

import boxreel.render.api.RgbFrame;
import java.nio.IntBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVFrameSideData;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/// Makes decoded frames upright RGB pictures of square pixels and a bounded size. What is
/// transparent becomes white, as the paper under a drawing.
final class RgbScaler implements AutoCloseable {
  private static final int RGBA = 4;
  private static final int MATRIX_BYTES = 9 * Integer.BYTES;
  private static final int RIGHT_ANGLE = 90;

  private final int side;
  private final SwsContext context;
  private @Nullable Picture scaled;

  /// @param side the longest side of the pictures, in px
  RgbScaler(int side) {
    this.side = side;
    context = swscale.sws_alloc_context();
    context.flags(swscale.SWS_AREA);
  }

  RgbFrame picture(AVFrame frame) throws FfmpegException {
    double aspect = avutil.av_q2d(frame.sample_aspect_ratio());
    double wide = frame.width() * (aspect > 0 && Double.isFinite(aspect) ? aspect : 1);
    double scale = Math.min(1, side / Math.max(wide, frame.height()));
    int width = (int) Math.max(1, Math.round(wide * scale));
    int height = (int) Math.max(1, Math.round(frame.height() * scale));
    Picture target = target(width, height);
    target.reclaim();
    FfmpegException.check(
        swscale.sws_scale_frame(context, target.frame(), frame), "Scaling a picture");
    return turned(opaque(target.frame()), quarters(frame));
  }

  private Picture target(int width, int height) throws FfmpegException {
    Picture now = scaled;
    if (now != null && now.frame().width() == width && now.frame().height() == height) {
      return now;
    }
    if (now != null) {
      now.close();
      scaled = null;
    }
    Picture made = Picture.of(avutil.AV_PIX_FMT_RGBA, width, height);
    scaled = made;
    return made;
  }

  private static RgbFrame opaque(AVFrame rgba) {
    int width = rgba.width();
    int height = rgba.height();
    byte[] rgb = new byte[width * height * 3];
    byte[] row = new byte[width * RGBA];
    BytePointer rows = rgba.data(0);
    int to = 0;
    for (int y = 0; y < height; y++) {
      rows.position((long) y * rgba.linesize(0)).get(row, 0, row.length);
      for (int from = 0; from < row.length; from += RGBA) {
        int alpha = row[from + 3] & 0xff;
        for (int c = 0; c < 3; c++) {
          int value = row[from + c] & 0xff;
          rgb[to++] = (byte) (alpha == 255 ? value : 255 + (value - 255) * alpha / 255);
        }
      }
    }
    return new RgbFrame(width, height, rgb);
  }

  /// How often a frame is to be turned clockwise by a right angle, as cameras say.
  private static int quarters(AVFrame frame) {
    AVFrameSideData matrix =
        avutil.av_frame_get_side_data(frame, avutil.AV_FRAME_DATA_DISPLAYMATRIX);
    if (matrix == null || matrix.size() < MATRIX_BYTES) {
      return 0;
    }
    IntBuffer numbers =
        matrix
            .data()
            .capacity(MATRIX_BYTES)
            .asByteBuffer()
            .order(java.nio.ByteOrder.nativeOrder())
            .asIntBuffer();
    double anticlockwise = avutil.av_display_rotation_get(numbers);
    return Double.isNaN(anticlockwise)
        ? 0
        : Math.floorMod(Math.round(-anticlockwise / RIGHT_ANGLE), 4);
  }

  private static RgbFrame turned(RgbFrame frame, int quarters) {
    if (quarters == 0) {
      return frame;
    }
    boolean isLying = quarters % 2 == 1;
    int width = isLying ? frame.height() : frame.width();
    int height = isLying ? frame.width() : frame.height();
    byte[] turned = new byte[frame.rgb().length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int fromX = quarters == 1 ? y : quarters == 2 ? width - 1 - x : height - 1 - y;
        int fromY = quarters == 1 ? width - 1 - x : quarters == 2 ? height - 1 - y : x;
        int from = (fromY * frame.width() + fromX) * 3;
        System.arraycopy(frame.rgb(), from, turned, (y * width + x) * 3, 3);
      }
    }
    return new RgbFrame(width, height, turned);
  }

  @Override
  public void close() {
    if (scaled != null) {
      scaled.close();
    }
    swscale.sws_freeContext(context);
  }
}
