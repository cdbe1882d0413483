package boxreel.render.video.ffmpeg;

import boxreel.render.api.RgbFrame;
import boxreel.render.api.VideoClip;
import boxreel.render.video.ffmpeg.Yuv420.Matrix;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes a clip as MP4: H.264 by openh264, 4:2:0, index in front.
public final class Mp4Writer {
  private static final Logger LOG = LoggerFactory.getLogger(Mp4Writer.class);

  /// openh264 takes no side below this; smaller pictures get an edge.
  private static final int MIN_SIDE = 16;

  /// openh264's upper bounds: 3840 x 2160 either way round.
  private static final int MAX_LONG_SIDE = 3840;

  private static final int MAX_SHORT_SIDE = 2160;

  /// From this many lines on players that ignore the flags take BT.709.
  private static final int HD_LINES = 720;

  /// Which quantisers the rate control may take, best first. At 18 no block edges show on flat
  /// cartoons; below 10 only the file grows. openh264's buffer is too small for pure noise at
  /// that quality, and then it gives up; the coarser ranges are for such clips.
  private static final List<Quantisers> QUALITIES =
      List.of(new Quantisers(10, 18), new Quantisers(22, 28), new Quantisers(34, 40));

  private record Quantisers(int finest, int coarsest) {}

  /// Bits for a pixel of a frame that the quantiser may spend; more than it needs at 18.
  private static final double BITS_PER_PIXEL = 2;

  private static final int KEYFRAME_SECONDS = 2;

  private Mp4Writer() {}

  /// Whether a picture of this size can be H.264 by openh264.
  public static boolean takes(int width, int height) {
    return Math.max(width, height) <= MAX_LONG_SIDE && Math.min(width, height) <= MAX_SHORT_SIDE;
  }

  /// Writes a new file.
  ///
  /// @param comment goes into the standard `comment` tag
  /// @param progress starts anew where a clip has to be encoded again with less detail
  /// @param file is created or overwritten; after an exception it may be there, unusable
  public static void write(VideoClip clip, String comment, Path file, FrameProgress progress)
      throws IOException {
    FfmpegLog.install();
    for (int quality = 0; ; quality++) {
      try {
        write(clip, comment, file, progress, QUALITIES.get(quality));
        return;
      } catch (FfmpegException e) {
        boolean worthAnotherTry =
            e.reason() == FfmpegException.Reason.NOT_ENCODED && quality + 1 < QUALITIES.size();
        if (!worthAnotherTry) {
          throw e;
        }
        LOG.info("Encoding again, coarser, because openh264 gave up", e);
      }
    }
  }

  private static void write(
      VideoClip clip, String comment, Path file, FrameProgress progress, Quantisers quantisers)
      throws IOException {
    int width = paddedSide(clip.width());
    int height = paddedSide(clip.height());
    Matrix matrix = height < HD_LINES ? Matrix.BT601 : Matrix.BT709;
    try (AVRational rate = avutil.av_d2q(clip.framesPerSecond(), 100_000);
        AVRational frameTime = avutil.av_inv_q(rate);
        Encoder encoder =
            Encoder.open(
                "libopenh264",
                context -> describe(context, width, height, rate, frameTime, matrix, quantisers),
                Map.of("rc_mode", "quality", "profile", "high", "allow_skip_frames", "0"));
        Picture picture = Picture.of(avutil.AV_PIX_FMT_YUV420P, width, height);
        Muxer muxer = new Muxer(file, "mp4")) {
      muxer.start(encoder, Map.of("comment", comment), Map.of("movflags", "+faststart"));
      Yuv420 planes = new Yuv420(width, height, matrix);
      Encoder.PacketSink sink = packet -> muxer.write(packet, frameTime, 1);
      int done = 0;
      for (RgbFrame frame : clip.frames()) {
        planes.convert(frame);
        picture.reclaim();
        picture.fill(0, planes.luma(), width);
        picture.fill(1, planes.blueChroma(), width / 2);
        picture.fill(2, planes.redChroma(), width / 2);
        picture.frame().pts(done);
        encoder.encode(picture.frame(), sink);
        progress.written(++done);
      }
      encoder.encode(null, sink);
      muxer.finish();
    }
  }

  private static int paddedSide(int side) {
    return Math.max(MIN_SIDE, side + side % 2);
  }

  private static void describe(
      AVCodecContext context,
      int width,
      int height,
      AVRational rate,
      AVRational frameTime,
      Matrix matrix,
      Quantisers quantisers) {
    double framesPerSecond = avutil.av_q2d(rate);
    context.width(width);
    context.height(height);
    context.pix_fmt(avutil.AV_PIX_FMT_YUV420P);
    context.time_base(frameTime);
    context.framerate(rate);
    context.gop_size(Math.clamp(Math.round(KEYFRAME_SECONDS * framesPerSecond), 1, 600));
    context.qmin(quantisers.finest());
    context.qmax(quantisers.coarsest());
    context.bit_rate(
        Math.clamp((long) (BITS_PER_PIXEL * width * height * framesPerSecond), 1 << 20, 100 << 20));
    // One slice, one thread: the bytes don't depend on the machine's cores.
    context.thread_count(1);
    context.slices(1);
    context.flags(context.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
    context.color_range(avutil.AVCOL_RANGE_MPEG);
    context.color_primaries(avutil.AVCOL_PRI_BT709);
    context.color_trc(avutil.AVCOL_TRC_BT709);
    context.colorspace(
        matrix == Matrix.BT601 ? avutil.AVCOL_SPC_SMPTE170M : avutil.AVCOL_SPC_BT709);
    context.chroma_sample_location(avutil.AVCHROMA_LOC_LEFT);
  }
}
