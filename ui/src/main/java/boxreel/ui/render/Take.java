package boxreel.ui.render;

import boxreel.layout.Shot;
import boxreel.render.api.RenderTrace;
import boxreel.render.api.VideoClip;
import java.time.Duration;

/// A finished render of this session.
///
/// @param number from 1
/// @param trace what made it
/// @param took wall time from the request to the clip
public record Take(int number, VideoClip clip, RenderTrace trace, Duration took) {
  /// Whether the shot has been edited since, so that a new render would differ.
  public boolean isStaleFor(Shot shot) {
    return !trace.shot().withoutMarks().equals(shot.withoutMarks());
  }
}
