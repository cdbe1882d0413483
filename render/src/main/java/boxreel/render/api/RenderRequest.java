package boxreel.render.api;

import boxreel.layout.Shot;

/// What to render.
///
/// @param shot prompt, negative prompt, number of frames, frame rate and boxes; the boxes are
///     sampled at the shot's own frames
/// @param model a name that [Renderer#models()] lists, or the path of a diffusers-format folder
/// @param settings the numbers
public record RenderRequest(Shot shot, String model, RenderSettings settings) {}
