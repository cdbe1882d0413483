package boxreel.render.video.ffmpeg;

import org.bytedeco.ffmpeg.avutil.LogCallback;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends FFmpeg's messages to the log instead of standard error. FFmpeg calls from any of its
/// threads.
final class FfmpegLog extends LogCallback {
  private static final Logger LOG = LoggerFactory.getLogger("boxreel.render.video.ffmpeg");

  // FFmpeg keeps the pointer for the life of the process, so this must never be collected.
  private static final FfmpegLog INSTANCE = new FfmpegLog();

  private FfmpegLog() {}

  /// Loads FFmpeg if it is not loaded yet, and listens to it. Every entry into this package
  /// starts here.
  ///
  /// @throws FfmpegException if FFmpeg doesn't load on this system
  static void install() throws FfmpegException {
    try {
      Installed.once();
    } catch (LinkageError e) {
      throw new FfmpegException(e);
    }
  }

  @Override
  public void call(int level, BytePointer message) {
    String text = message.getString().strip();
    if (text.isEmpty()) {
      return;
    }
    // What stops the work also comes back as an error code, so nothing here needs to be an error.
    if (level <= avutil.AV_LOG_ERROR) {
      LOG.warn("{}", text);
    } else if (level <= avutil.AV_LOG_WARNING) {
      LOG.debug("{}", text);
    } else {
      LOG.trace("{}", text);
    }
  }

  private static final class Installed {
    static {
      avutil.av_log_set_level(avutil.AV_LOG_WARNING);
      avutil.setLogCallback(INSTANCE);
    }

    static void once() {}
  }
}
