package boxreel.render.video.ffmpeg;

import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/// One of FFmpeg's encoders, opened.
final class Encoder implements AutoCloseable {
  /// Takes what the encoder makes; the packet is only borrowed.
  @FunctionalInterface
  interface PacketSink {
    void take(AVPacket packet) throws IOException;
  }

  private final AVCodecContext context;
  private final AVPacket packet;

  private Encoder(AVCodecContext context, AVPacket packet) {
    this.context = context;
    this.packet = packet;
  }

  /// @param name FFmpeg's name of the encoder
  /// @param settings sets size, pixel format and time base before the encoder opens
  /// @param options the encoder's own options; each must be known to it
  static Encoder open(String name, Consumer<AVCodecContext> settings, Map<String, String> options)
      throws FfmpegException {
    AVCodec codec = avcodec.avcodec_find_encoder_by_name(name);
    if (codec == null) {
      throw new FfmpegException(
          "FFmpeg was built without " + name, FfmpegException.Reason.UNAVAILABLE);
    }
    Encoder encoder = new Encoder(avcodec.avcodec_alloc_context3(codec), avcodec.av_packet_alloc());
    try {
      settings.accept(encoder.context);
      AVDictionary dictionary = Dictionaries.of(options);
      try {
        FfmpegException.check(
            avcodec.avcodec_open2(encoder.context, codec, dictionary), "Opening " + name);
        Dictionaries.requireAllUsed(dictionary);
      } finally {
        avutil.av_dict_free(dictionary);
      }
      return encoder;
    } catch (FfmpegException | RuntimeException e) {
      encoder.close();
      throw e;
    }
  }

  AVCodecContext context() {
    return context;
  }

  /// Encodes one frame, or with `null` everything that is still inside.
  void encode(@Nullable AVFrame frame, PacketSink sink) throws IOException {
    checkEncoded(avcodec.avcodec_send_frame(context, frame));
    while (true) {
      int code = avcodec.avcodec_receive_packet(context, packet);
      if (code == avutil.AVERROR_EAGAIN() || code == avutil.AVERROR_EOF) {
        return;
      }
      checkEncoded(code);
      try {
        sink.take(packet);
      } finally {
        avcodec.av_packet_unref(packet);
      }
    }
  }

  private static void checkEncoded(int code) throws FfmpegException {
    if (code < 0) {
      throw new FfmpegException("Encoding a frame", code, FfmpegException.Reason.NOT_ENCODED);
    }
  }

  @Override
  public void close() {
    avcodec.av_packet_free(packet);
    avcodec.avcodec_free_context(context);
  }
}
