package boxreel.render.api;

import java.util.List;

/// Frames of one size with their rate.
///
/// @param framesPerSecond above 0
/// @param frames at least one, all of the same size
public record VideoClip(double framesPerSecond, List<RgbFrame> frames) {
  public VideoClip {
    if (!(framesPerSecond > 0) || Double.isInfinite(framesPerSecond)) {
      throw new IllegalArgumentException("Frame rate must be above 0, not " + framesPerSecond);
    }
    frames = List.copyOf(frames);
    if (frames.isEmpty()) {
      throw new IllegalArgumentException("A clip needs a frame");
    }
    for (RgbFrame frame : frames) {
      if (frame.width() != frames.getFirst().width()
          || frame.height() != frames.getFirst().height()) {
        throw new IllegalArgumentException("The frames of a clip have one size");
      }
    }
  }

  public int width() {
    return frames.getFirst().width();
  }

  public int height() {
    return frames.getFirst().height();
  }
}
