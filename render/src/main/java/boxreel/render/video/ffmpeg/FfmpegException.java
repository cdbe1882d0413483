package boxreel.render.video.ffmpeg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.bytedeco.ffmpeg.global.avutil;

/// FFmpeg refused or failed. The message is for the log; [#reason()] is for choosing what to tell
/// the user.
public final class FfmpegException extends IOException {
  private static final long serialVersionUID = 1L;

  /// Why, as far as users can do something about it.
  public enum Reason {
    /// The disk or the user's share of it is full.
    DISK_FULL,
    /// The operating system does not allow it.
    NOT_ALLOWED,
    /// The file is gone.
    MISSING,
    /// The file's bytes are no video that FFmpeg reads.
    NOT_A_VIDEO,
    /// The encoder gave up on a picture.
    NOT_ENCODED,
    /// FFmpeg's libraries don't load on this system.
    UNAVAILABLE,
    /// Anything else.
    OTHER
  }

  // errno values; the first ones are the same on Linux, macOS and Windows.
  private static final int EPERM = 1;
  private static final int ENOENT = 2;
  private static final int EACCES = 13;
  private static final int EFBIG = 27;
  private static final int ENOSPC = 28;
  private static final int EROFS = 30;
  private static final Set<Integer> EDQUOT = Set.of(69, 122); // macOS, Linux

  private final Reason reason;

  FfmpegException(String doing, int code) {
    super(doing + ": " + describe(code) + " (" + code + ")");
    this.reason = reasonOf(code);
  }

  FfmpegException(String doing, int code, Reason reason) {
    super(doing + ": " + describe(code) + " (" + code + ")");
    this.reason = reason;
  }

  FfmpegException(String message, Reason reason) {
    super(message);
    this.reason = reason;
  }

  FfmpegException(LinkageError cause) {
    super("FFmpeg's libraries can't be loaded", cause);
    this.reason = Reason.UNAVAILABLE;
  }

  public Reason reason() {
    return reason;
  }

  /// Passes a count or 0 through and turns a negative return code into an exception.
  static int check(int code, String doing) throws FfmpegException {
    if (code < 0) {
      throw new FfmpegException(doing, code);
    }
    return code;
  }

  static Reason reasonOf(int code) {
    if (code == avutil.AVERROR_INVALIDDATA
        || code == avutil.AVERROR_EOF
        || code == avutil.AVERROR_STREAM_NOT_FOUND
        || code == avutil.AVERROR_PROTOCOL_NOT_FOUND
        || code == avutil.AVERROR_DEMUXER_NOT_FOUND) {
      return Reason.NOT_A_VIDEO;
    }
    int errno = -code;
    return switch (errno) {
      case ENOSPC, EFBIG -> Reason.DISK_FULL;
      case EPERM, EACCES, EROFS -> Reason.NOT_ALLOWED;
      case ENOENT -> Reason.MISSING;
      default -> EDQUOT.contains(errno) ? Reason.DISK_FULL : Reason.OTHER;
    };
  }

  private static String describe(int code) {
    byte[] text = new byte[avutil.AV_ERROR_MAX_STRING_SIZE];
    if (avutil.av_strerror(code, text, text.length) < 0) {
      return "unknown error";
    }
    int end = 0;
    while (end < text.length && text[end] != 0) {
      end++;
    }
    return new String(text, 0, end, StandardCharsets.US_ASCII);
  }
}
