package boxreel.render.api;

import java.util.List;
import java.util.function.IntFunction;

/// Frames of one size with their rate.
///
/// @param framesPerSecond above 0
/// @param frames at least one, all of the same size
public record VideoClip(double framesPerSecond, List<RgbFrame> frames) {
  public VideoClip {
    if (!(framesPerSecond > 0) || Double.isInfinite(framesPerSecond)) {
      throw new IllegalArgumentException("Frame rate must be above 0, not " + framesPerSecond);
    }
    frames = frames instanceof DrawnFrames ? frames : List.copyOf(frames);
    if (frames.isEmpty()) {
      throw new IllegalArgumentException("A clip needs a frame");
    }
    for (RgbFrame frame : frames instanceof DrawnFrames ? List.<RgbFrame>of() : frames) {
      if (frame.width() != frames.getFirst().width()
          || frame.height() != frames.getFirst().height()) {
        throw new IllegalArgumentException("The frames of a clip have one size");
      }
    }
  }

  /// A clip whose frames are drawn anew each time somebody asks for one: of any length in little
  /// memory.
  ///
  /// @param count how many frames, at least one
  /// @param draw gives the frame of an index, of the size that is said; called by whoever reads
  ///     the clip, on its thread
  public static VideoClip drawn(
      double framesPerSecond, int width, int height, int count, IntFunction<RgbFrame> draw) {
    return new VideoClip(framesPerSecond, new DrawnFrames(width, height, count, draw));
  }

  public int width() {
    return frames instanceof DrawnFrames drawn ? drawn.width() : frames.getFirst().width();
  }

  public int height() {
    return frames instanceof DrawnFrames drawn ? drawn.height() : frames.getFirst().height();
  }
}
