package boxreel.render.api;

import boxreel.layout.Shot;
import java.util.Optional;

/// Everything that a clip was made of, so that it can be made again. Travels in the file's
/// `comment` tag.
///
/// @param boxreelVersion the program's version
/// @param origin of a clip that was not made from noise
public record RenderTrace(
    Shot shot,
    String model,
    RenderSettings settings,
    String boxreelVersion,
    Optional<Origin> origin) {
  /// The clip that another one was made from.
  ///
  /// @param stage what was done with it
  /// @param trace what made that clip, if that is known
  public record Origin(Stage stage, Optional<RenderTrace> trace) {}

  /// Of a clip that was made from noise.
  public RenderTrace(Shot shot, String model, RenderSettings settings, String boxreelVersion) {
    this(shot, model, settings, boxreelVersion, Optional.empty());
  }
}
