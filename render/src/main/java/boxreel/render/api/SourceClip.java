package boxreel.render.api;

import java.util.Optional;

/// A finished clip that a render starts from instead of from noise.
///
/// @param clip brought to the render's size by Lanczos' filter where it has another one
/// @param stage what to do with it; says how many frames it needs for those of the shot
/// @param trace what made the clip, if that is known
public record SourceClip(VideoClip clip, Stage stage, Optional<RenderTrace> trace) {}
