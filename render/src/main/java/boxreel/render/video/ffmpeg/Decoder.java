package boxreel.render.video.ffmpeg;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;

/// The frames of a file one after the other, from any of its key frames on.
final class Decoder implements AutoCloseable {
  /// Enough for any film; more would be a picture made to fill the memory.
  private static final long MOST_PIXELS = 100_000_000;

  private static final int THREADS = 2;

  private final InputFile input;
  private final AVCodecContext context;
  private final AVPacket packet;
  private boolean draining;

  private Decoder(InputFile input, AVCodecContext context, AVPacket packet) {
    this.input = input;
    this.context = context;
    this.packet = packet;
  }

  static Decoder open(Path file) throws FfmpegException {
    InputFile input = InputFile.open(file);
    int codecId = input.stream().codecpar().codec_id();
    AVCodec codec = avcodec.avcodec_find_decoder(codecId);
    if (codec == null) {
      input.close();
      throw new FfmpegException(
          "FFmpeg has no decoder for codec " + codecId, FfmpegException.Reason.NOT_A_VIDEO);
    }
    Decoder decoder =
        new Decoder(input, avcodec.avcodec_alloc_context3(codec), avcodec.av_packet_alloc());
    try {
      FfmpegException.check(
          avcodec.avcodec_parameters_to_context(decoder.context, input.stream().codecpar()),
          "Describing the stream");
      decoder.context.pkt_timebase(input.stream().time_base());
      decoder.context.thread_count(THREADS);
      decoder.context.max_pixels(MOST_PIXELS);
      FfmpegException.check(
          avcodec.avcodec_open2(decoder.context, codec, (AVDictionary) null),
          "Opening the decoder");
      return decoder;
    } catch (FfmpegException | RuntimeException e) {
      decoder.close();
      throw e;
    }
  }

  /// Seconds that one unit of the stream's time lasts.
  double timeBase() {
    return avutil.av_q2d(input.stream().time_base());
  }

  /// When the stream begins, in seconds.
  double start() {
    long start = input.stream().start_time();
    return start == avutil.AV_NOPTS_VALUE ? 0 : start * timeBase();
  }

  /// How long the stream is, in seconds; 0 for a picture, or if the file does not say.
  double seconds() {
    String format = input.format().iformat().name().getString();
    if (format.endsWith("_pipe") || format.startsWith("image2")) {
      return 0;
    }
    long own = input.stream().duration();
    if (own > 0) {
      return own * timeBase();
    }
    long all = input.format().duration();
    return all > 0 ? all / (double) avutil.AV_TIME_BASE : 0;
  }

  /// Goes to the last key frame at or before a moment.
  ///
  /// @return whether the file can do that
  boolean seek(double seconds) {
    if (input.format().iformat().name().getString().equals("gif")) {
      return false; // each picture is drawn onto those before it
    }
    long to = Math.round(seconds / timeBase());
    if (avformat.av_seek_frame(
            input.format(), input.stream().index(), to, avformat.AVSEEK_FLAG_BACKWARD)
        < 0) {
      return false;
    }
    avcodec.avcodec_flush_buffers(context);
    draining = false;
    return true;
  }

  /// Takes the next frame. What is damaged on the way is passed over, as players do.
  ///
  /// @return false at the end
  boolean next(AVFrame into) throws IOException {
    while (true) {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedIOException("The thread was interrupted");
      }
      int code = avcodec.avcodec_receive_frame(context, into);
      if (code >= 0) {
        return true;
      }
      if (code == avutil.AVERROR_EOF() || draining) {
        return false;
      }
      feed();
    }
  }

  private void feed() {
    while (true) {
      if (avformat.av_read_frame(input.format(), packet) < 0) {
        draining = true; // also where a file was cut off: what is there counts
        avcodec.avcodec_send_packet(context, null);
        return;
      }
      boolean isOurs = packet.stream_index() == input.stream().index();
      int code = isOurs ? avcodec.avcodec_send_packet(context, packet) : -1;
      avcodec.av_packet_unref(packet);
      if (code >= 0) {
        return;
      }
    }
  }

  @Override
  public void close() {
    avcodec.av_packet_free(packet);
    avcodec.avcodec_free_context(context);
    input.close();
  }
}
