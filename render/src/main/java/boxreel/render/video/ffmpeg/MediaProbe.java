package boxreel.render.video.ffmpeg;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;

/// What a video file says about itself.
///
/// @param container short name, such as `mp4`
/// @param codec FFmpeg's name of the codec, such as `h264`
/// @param frames counted where the file does not say
/// @param framesPerSecond mean rate
/// @param comment the standard `comment` tag
public record MediaProbe(
    String container,
    String codec,
    int width,
    int height,
    int frames,
    double framesPerSecond,
    Optional<String> comment) {

  /// Reads a file's headers, and its packets where they are needed for counting. Nothing but the
  /// file itself is opened, whatever it refers to.
  ///
  /// @throws FfmpegException if it is no video that FFmpeg reads
  public static MediaProbe of(Path file) throws FfmpegException {
    try (InputFile input = InputFile.open(file)) {
      return of(input.format(), input.stream(), file);
    }
  }

  private static MediaProbe of(AVFormatContext format, AVStream stream, Path file)
      throws FfmpegException {
    String codec = avcodec.avcodec_get_name(stream.codecpar().codec_id()).getString();
    long frames = stream.nb_frames();
    double rate = avutil.av_q2d(stream.avg_frame_rate());
    boolean gif = codec.equals("gif"); // its rate is only FFmpeg's guess from the first delays
    if (gif || frames <= 0 || !(rate > 0)) {
      Count count = Count.of(format, stream);
      frames = count.packets;
      rate = gif ? gifRate(count.packets, count.seconds) : count.rate(rate);
    }
    return new MediaProbe(
        container(format.iformat().name().getString(), file),
        codec,
        stream.codecpar().width(),
        stream.codecpar().height(),
        Math.toIntExact(frames),
        rate,
        Dictionaries.get(format.metadata(), "comment"));
  }

  private record Count(int packets, double seconds) {
    static Count of(AVFormatContext format, AVStream stream) throws FfmpegException {
      AVPacket packet = avcodec.av_packet_alloc();
      int packets = 0;
      long duration = 0;
      try {
        int code;
        while ((code = avformat.av_read_frame(format, packet)) >= 0) {
          if (packet.stream_index() == stream.index()) {
            packets++;
            duration += packet.duration();
          }
          avcodec.av_packet_unref(packet);
        }
        if (code != avutil.AVERROR_EOF) {
          throw new FfmpegException("Reading the file's frames", code);
        }
      } finally {
        avcodec.av_packet_free(packet);
      }
      return new Count(packets, duration * avutil.av_q2d(stream.time_base()));
    }

    double rate(double guess) {
      return guess > 0 ? guess : seconds > 0 ? packets / seconds : 0;
    }
  }

  /// The plainest rate that gives a GIF of this length: GIF keeps time in hundredths only, so its
  /// length is half a hundredth off at most.
  static double gifRate(int frames, double seconds) {
    if (!(seconds > 0)) {
      return 0;
    }
    double error = 0.005 + 1e-9;
    double lowest = frames / (seconds + error);
    double highest = frames / (seconds - error);
    for (int denominator = 1; denominator <= 10; denominator++) {
      double candidate = Math.rint(frames / seconds * denominator) / denominator;
      if (candidate >= lowest && candidate <= highest) {
        return candidate;
      }
    }
    return frames / seconds;
  }

  /// FFmpeg names the family (`mov,mp4,m4a,...`); the file's ending tells which of it is meant.
  private static String container(String family, Path file) {
    List<String> names = List.of(family.split(","));
    String name = file.getFileName() == null ? "" : file.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (names.contains(ending)) {
      return ending;
    }
    return names.contains("mp4") ? "mp4" : names.getFirst();
  }
}
