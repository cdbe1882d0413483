package boxreel.render.video.ffmpeg;

import java.nio.file.Path;

/// File names as FFmpeg takes them.
final class Paths {
  private Paths() {}

  /// With the protocol said, a name such as `http:x.mp4` or `-` stays a file's name.
  static String url(Path file) {
    return "file:" + file.toAbsolutePath();
  }
}
