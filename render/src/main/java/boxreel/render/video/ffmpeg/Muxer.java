package boxreel.render.video.ffmpeg;

import java.nio.file.Path;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/// A video file that is being written: one stream. Closing it without [#finish()] leaves a broken
/// file behind, which is the caller's to delete.
final class Muxer implements AutoCloseable {
  private final AVFormatContext format;
  private final AVStream stream;
  private boolean fileOpen;

  /// @param formatName FFmpeg's name of the container
  Muxer(Path file, String formatName) throws FfmpegException {
    this.format = new AVFormatContext(null);
    try (BytePointer name = Dictionaries.utf8(formatName);
        BytePointer url = Dictionaries.utf8(Paths.url(file))) {
      FfmpegException.check(
          avformat.avformat_alloc_output_context2(format, null, name, url), "Making a container");
    }
    this.stream = avformat.avformat_new_stream(format, null);
    if (stream == null) {
      close();
      throw new FfmpegException("No memory for a stream", FfmpegException.Reason.OTHER);
    }
  }

  /// Whether the container wants the codec's headers apart from the pictures.
  static boolean wantsGlobalHeader(String formatName) {
    return (avformat.av_guess_format(formatName, null, null).flags() & avformat.AVFMT_GLOBALHEADER)
        != 0;
  }

  /// Creates the file and writes its beginning.
  ///
  /// @param tags what the file says about itself
  /// @param options the container's own options; each must be known to it
  void start(Encoder encoder, Map<String, String> tags, Map<String, String> options)
      throws FfmpegException {
    FfmpegException.check(
        avcodec.avcodec_parameters_from_context(stream.codecpar(), encoder.context()),
        "Describing the stream");
    stream.time_base(encoder.context().time_base());
    stream.avg_frame_rate(encoder.context().framerate());
    format.metadata(Dictionaries.of(tags));
    AVIOContext file = new AVIOContext(null);
    FfmpegException.check(
        avformat.avio_open(file, format.url(), avformat.AVIO_FLAG_WRITE), "Creating the file");
    format.pb(file);
    fileOpen = true;
    AVDictionary dictionary = Dictionaries.of(options);
    try {
      FfmpegException.check(
          avformat.avformat_write_header(format, dictionary), "Writing the file's beginning");
      Dictionaries.requireAllUsed(dictionary);
    } finally {
      avutil.av_dict_free(dictionary);
    }
  }

  /// @param duration how long the packet is shown, in `timeBase`
  void write(AVPacket packet, AVRational timeBase, long duration) throws FfmpegException {
    packet.stream_index(stream.index());
    packet.duration(duration);
    avcodec.av_packet_rescale_ts(packet, timeBase, stream.time_base());
    FfmpegException.check(avformat.av_interleaved_write_frame(format, packet), "Writing a frame");
    checkFile();
  }

  /// Writes the end and closes the file.
  void finish() throws FfmpegException {
    FfmpegException.check(avformat.av_write_trailer(format), "Writing the file's end");
    avformat.avio_flush(format.pb());
    checkFile();
    fileOpen = false;
    FfmpegException.check(avformat.avio_close(format.pb()), "Closing the file");
  }

  // Writes are buffered: an error may only show here.
  private void checkFile() throws FfmpegException {
    FfmpegException.check(format.pb().error(), "Writing the file");
  }

  @Override
  public void close() {
    if (fileOpen) {
      fileOpen = false;
      int _ = avformat.avio_close(format.pb()); // the failure that led here is the one told
    }
    avformat.avformat_free_context(format);
  }
}
