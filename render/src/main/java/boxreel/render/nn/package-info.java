/// Layers that the networks are made of, with weights named as in published checkpoints.
///
/// Axis letters, here and in `render.model`: B batch (2B under classifier-free guidance), F
/// frames, C channels, H W pixels, h w latent cells, N tokens, D width, L text tokens, E text
/// width, K boxes.
@NullMarked
package boxreel.render.nn;

import org.jspecify.annotations.NullMarked;
