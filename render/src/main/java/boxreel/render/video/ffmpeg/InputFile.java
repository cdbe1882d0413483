package boxreel.render.video.ffmpeg;

import java.nio.file.Path;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/// A file that is open for reading, with its main video stream. Nothing but the file itself is
/// opened, whatever it refers to.
record InputFile(AVFormatContext format, AVStream stream) implements AutoCloseable {
  /// @throws FfmpegException if it is no video or picture that FFmpeg reads
  static InputFile open(Path file) throws FfmpegException {
    FfmpegLog.install();
    AVFormatContext format = avformat.avformat_alloc_context();
    // A "%d" in the name of a picture is a "%d"; other formats pass the second option over.
    AVDictionary options =
        Dictionaries.of(Map.of("protocol_whitelist", "file", "pattern_type", "none"));
    try (BytePointer url = Dictionaries.utf8(Paths.url(file))) {
      // frees the context itself when it fails
      FfmpegException.check(
          avformat.avformat_open_input(format, url, null, options), "Opening the file");
    } finally {
      avutil.av_dict_free(options);
    }
    try {
      FfmpegException.check(
          avformat.avformat_find_stream_info(format, (AVDictionary) null), "Reading the file");
      int index =
          FfmpegException.check(
              avformat.av_find_best_stream(
                  format, avutil.AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0),
              "Looking for a video stream");
      if (format.iformat().name().getString().equals("tty")) {
        throw new FfmpegException(
            "FFmpeg would play this text as a terminal", FfmpegException.Reason.NOT_A_VIDEO);
      }
      return new InputFile(format, format.streams(index));
    } catch (FfmpegException | RuntimeException e) {
      avformat.avformat_close_input(format);
      throw e;
    }
  }

  @Override
  public void close() {
    avformat.avformat_close_input(format);
  }
}
