package boxreel.render.api;

import java.util.Optional;

/// A finished clip that a render starts from instead of from noise, to be drawn again larger and
/// finer.
///
/// @param clip as many frames as the shot has; brought to the render's size by Lanczos' filter
/// @param strength how much of it is drawn anew, above 0 to 1: the share of the steps that are
///     taken
/// @param trace what made the clip, if that is known
public record SourceClip(VideoClip clip, double strength, Optional<RenderTrace> trace) {
  public SourceClip {
    if (!(strength > 0 && strength <= 1)) {
      throw new IllegalArgumentException("Strength must be above 0, up to 1, not " + strength);
    }
  }
}
