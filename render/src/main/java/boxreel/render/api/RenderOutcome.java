package boxreel.render.api;

/// How a render ended, short of failing.
public sealed interface RenderOutcome {
  /// @param trace what made the clip, to be stored with it
  record Done(VideoClip clip, RenderTrace trace) implements RenderOutcome {}

  record Cancelled() implements RenderOutcome {}
}
