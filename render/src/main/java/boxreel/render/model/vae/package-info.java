/// The autoencoder between pixels and latents: diffusers' `AutoencoderKL`.
@NullMarked
package boxreel.render.model.vae;

import org.jspecify.annotations.NullMarked;
