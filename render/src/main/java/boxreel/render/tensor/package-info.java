/// Tensors on DJL's PyTorch engine: starting the engine, owning native memory, operators that DJL
/// does not expose, and gradients. Nothing here knows of networks.
@NullMarked
package boxreel.render.tensor;

import org.jspecify.annotations.NullMarked;
