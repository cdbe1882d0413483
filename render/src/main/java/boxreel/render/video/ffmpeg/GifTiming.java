package boxreel.render.video.ffmpeg;

import java.util.ArrayList;
import java.util.List;

/// When a GIF shows which frame. GIF counts in hundredths of a second, so each frame starts at
/// the nearest hundredth and the whole never drifts: 8 frames a second become delays of 12 and
/// 13.
///
/// @param shown the frames that are shown, in order, with their start
/// @param end when the last frame ends, in hundredths
record GifTiming(List<Shown> shown, long end) {
  /// @param frame index in the clip
  /// @param start hundredths of a second
  record Shown(int frame, long start) {}

  /// Browsers slow a shorter delay down to a tenth of a second, so faster clips lose frames
  /// instead.
  private static final int MIN_DELAY = 2;

  GifTiming {
    shown = List.copyOf(shown);
  }

  static GifTiming of(int frames, double framesPerSecond) {
    List<Shown> shown = new ArrayList<>();
    long due = 0;
    for (int frame = 0; frame < frames; frame++) {
      long start = Math.round(frame * 100 / framesPerSecond);
      if (start >= due) {
        shown.add(new Shown(frame, start));
        due = start + MIN_DELAY;
      }
    }
    return new GifTiming(shown, Math.max(due, Math.round(frames * 100 / framesPerSecond)));
  }

  /// How long the n-th shown frame is shown, in hundredths.
  long delay(int n) {
    return (n + 1 < shown.size() ? shown.get(n + 1).start() : end) - shown.get(n).start();
  }
}
