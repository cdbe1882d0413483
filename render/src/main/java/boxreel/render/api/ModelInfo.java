package boxreel.render.api;

import java.nio.file.Path;
import java.util.Optional;

/// A model that can render, as found; nothing of it is loaded yet.
///
/// @param name short name for `--model`, such as `toybox`
/// @param folder its diffusers-format folder, absent while it is only bundled
/// @param description one line for people
/// @param hasGligen whether it has a position net and gated fusers, so that boxes can steer it
/// @param sizeMultiple width and height must be multiples of this many pixels
/// @param maxFrames clips longer than this are outside what the model was trained for
/// @param defaults the settings it works best with
public record ModelInfo(
    String name,
    Optional<Path> folder,
    String description,
    boolean hasGligen,
    int sizeMultiple,
    int maxFrames,
    RenderSettings defaults) {}
