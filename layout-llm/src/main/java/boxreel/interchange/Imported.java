package boxreel.interchange;

import boxreel.layout.Shot;
import java.util.Optional;

/// What was read of a file.
///
/// @param size of a frame as the file says it or as it was taken; empty for forms without pixels
/// @param report what could not be kept
public record Imported(
    Shot shot, LayoutFormat format, Optional<FrameSize> size, LossReport report) {}
