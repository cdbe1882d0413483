package boxreel.render.video.ffmpeg;

import boxreel.render.api.RgbFrame;
import boxreel.render.api.VideoClip;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avutil;

/// Writes a clip as GIF that loops for ever: one palette of 255 colours and a transparent one,
/// made from all frames.
public final class GifWriter {
  /// GIF stores sides in 16 bits.
  private static final int MAX_SIDE = 65_535;

  /// Ordered dithering: its pattern stands still on the screen, so still areas don't shimmer as
  /// they do with error diffusion; at scale 4 it is hard to see and still hides steps in
  /// gradients.
  private static final String DITHER = "paletteuse=dither=bayer:bayer_scale=4";

  private static final String PALETTE = "palettegen=stats_mode=full";

  /// FFmpeg passes palettes on as pictures of this many pixels across and down.
  private static final int PALETTE_SIDE = 16;

  private GifWriter() {}

  /// Whether a picture of this size can be a GIF.
  public static boolean takes(int width, int height) {
    return Math.max(width, height) <= MAX_SIDE;
  }

  /// Writes a new file. FFmpeg's GIF writer knows no comments; the caller adds them.
  ///
  /// @param file is created or overwritten; after an exception it may be there, unusable
  public static void write(VideoClip clip, Path file, FrameProgress progress) throws IOException {
    FfmpegLog.install();
    int width = clip.width();
    int height = clip.height();
    GifTiming timing = GifTiming.of(clip.frames().size(), clip.framesPerSecond());
    try (AVRational hundredth = avutil.av_make_q(1, 100);
        Picture picture = Picture.of(avutil.AV_PIX_FMT_BGRA, width, height);
        Picture palette = palette(clip, picture);
        FilterGraph graph =
            new FilterGraph(
                FilterGraph.source("in", avutil.AV_PIX_FMT_BGRA, width, height)
                    + "[i];"
                    + FilterGraph.source(
                        "palette", avutil.AV_PIX_FMT_BGRA, PALETTE_SIDE, PALETTE_SIDE)
                    + "[p];[i][p]"
                    + DITHER
                    + ",buffersink@out");
        Encoder encoder =
            Encoder.open("gif", context -> describe(context, width, height, hundredth), Map.of());
        Picture indexed = Picture.empty();
        Muxer muxer = new Muxer(file, "gif")) {
      long lastDelay = timing.delay(timing.shown().size() - 1);
      muxer.start(encoder, Map.of(), Map.of("loop", "0", "final_delay", Long.toString(lastDelay)));
      Output output = new Output(graph, indexed, encoder, muxer, hundredth);
      graph.push("palette", palette.frame());
      graph.push("palette", null);
      for (GifTiming.Shown shown : timing.shown()) {
        picture.reclaim();
        picture.fill(0, bgra(clip.frames().get(shown.frame())), width * 4);
        picture.frame().pts(shown.start());
        graph.push("in", picture.frame());
        output.takeReady();
        progress.written(shown.frame() + 1);
      }
      graph.push("in", null);
      output.takeReady();
      encoder.encode(null, output::write);
      muxer.finish();
      progress.written(clip.frames().size());
    }
  }

  private record Output(
      FilterGraph graph, Picture indexed, Encoder encoder, Muxer muxer, AVRational timeBase) {
    void takeReady() throws IOException {
      while (graph.pull(indexed.frame())) {
        try {
          encoder.encode(indexed.frame(), this::write);
        } finally {
          avutil.av_frame_unref(indexed.frame());
        }
      }
    }

    void write(AVPacket packet) throws IOException {
      muxer.write(packet, timeBase, 0); // delays come from the starts and from final_delay
    }
  }

  /// The palette of all frames.
  private static Picture palette(VideoClip clip, Picture picture) throws FfmpegException {
    Picture palette = Picture.empty();
    try (FilterGraph graph =
        new FilterGraph(
            FilterGraph.source("in", avutil.AV_PIX_FMT_BGRA, clip.width(), clip.height())
                + ","
                + PALETTE
                + ",buffersink@out")) {
      for (int i = 0; i < clip.frames().size(); i++) {
        picture.reclaim();
        picture.fill(0, bgra(clip.frames().get(i)), clip.width() * 4);
        picture.frame().pts(i);
        graph.push("in", picture.frame());
      }
      graph.push("in", null);
      if (!graph.pull(palette.frame())) {
        throw new FfmpegException("No palette came back", FfmpegException.Reason.OTHER);
      }
      palette.frame().pts(0);
      return palette;
    } catch (FfmpegException | RuntimeException e) {
      palette.close();
      throw e;
    }
  }

  private static byte[] bgra(RgbFrame frame) {
    byte[] rgb = frame.rgb();
    byte[] bgra = new byte[rgb.length / 3 * 4];
    for (int from = 0, to = 0; from < rgb.length; from += 3, to += 4) {
      bgra[to] = rgb[from + 2];
      bgra[to + 1] = rgb[from + 1];
      bgra[to + 2] = rgb[from];
      bgra[to + 3] = (byte) 0xff;
    }
    return bgra;
  }

  private static void describe(AVCodecContext context, int width, int height, AVRational timeBase) {
    context.width(width);
    context.height(height);
    context.pix_fmt(avutil.AV_PIX_FMT_PAL8);
    context.time_base(timeBase);
  }
}
