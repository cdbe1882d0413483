package boxreel.ui.render;

import boxreel.project.QueuedRender;
import boxreel.project.StoredTake;
import java.util.Optional;

/// A seed of the variations: a render that waits or failed, or the take that came of it.
///
/// @param queued the render, empty once it is a take
/// @param take the take, empty until there is one
public record Variation(long seed, Optional<QueuedRender> queued, Optional<StoredTake> take) {}
