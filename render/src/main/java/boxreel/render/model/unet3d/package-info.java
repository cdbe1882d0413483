/// The denoiser: ModelScope's and ZeroScope's text-to-video UNet (Wang et al. 2023, diffusers'
/// `UNet3DConditionModel`) with GLIGEN's position net and gated self-attention (Li et al. 2023)
/// as "LLM-grounded Video Diffusion Models" places them.
///
/// Frames ride in the batch axis as b*F+f wherever a layer works on single frames; layers that
/// see time take F and unfold it.
@NullMarked
package boxreel.render.model.unet3d;

import org.jspecify.annotations.NullMarked;
