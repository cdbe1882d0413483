package boxreel.render.api;

import boxreel.layout.Shot;

/// Everything that a clip was made of, so that it can be made again. Travels in the file's
/// `comment` tag.
///
/// @param boxreelVersion the program's version
public record RenderTrace(
    Shot shot, String model, RenderSettings settings, String boxreelVersion) {}
