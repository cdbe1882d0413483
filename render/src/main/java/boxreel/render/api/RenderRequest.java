package boxreel.render.api;

import boxreel.layout.Shot;
import java.util.Optional;

/// What to render.
///
/// @param shot prompt, negative prompt, number of frames and frame rate of the result, and
/// boxes,
///     which are sampled at the shot's own frames
/// @param model a name that [Renderer#models()] lists, or the path of a diffusers-format folder
/// @param settings the numbers; only a continuation of a source takes a method other than
///     `baseline`
/// @param source what to start from, if not from noise
/// @param isHandedOn whether another stage will start from the clip, so that the renderer keeps
///     it, and what it was decoded from, until that is finished
public record RenderRequest(
    Shot shot,
    String model,
    RenderSettings settings,
    Optional<SourceClip> source,
    boolean isHandedOn) {
  /// With nothing behind it.
  public RenderRequest(
      Shot shot, String model, RenderSettings settings, Optional<SourceClip> source) {
    this(shot, model, settings, source, false);
  }

  /// From noise.
  public RenderRequest(Shot shot, String model, RenderSettings settings) {
    this(shot, model, settings, Optional.empty());
  }

  /// With other numbers.
  public RenderRequest withSettings(RenderSettings others) {
    return new RenderRequest(shot, model, others, source, isHandedOn);
  }

  /// What will have made the clip.
  ///
  /// @param version the program's
  public RenderTrace trace(String version) {
    return new RenderTrace(
        shot,
        model,
        settings,
        version,
        source.map(from -> new RenderTrace.Origin(from.stage(), from.trace())));
  }
}
