/// Where a render's randomness comes from: PyTorch's processor generator, so that a seed means
/// the same noise here as there. Nothing else in the renderer draws random numbers.
@NullMarked
package boxreel.render.noise;

import org.jspecify.annotations.NullMarked;
