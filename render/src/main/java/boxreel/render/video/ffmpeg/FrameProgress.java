package boxreel.render.video.ffmpeg;

import java.io.IOException;

/// Told after each frame; may stop the work by throwing.
@FunctionalInterface
public interface FrameProgress {
  /// @param frames frames done so far
  void written(int frames) throws IOException;
}
