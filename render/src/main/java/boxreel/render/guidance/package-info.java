/// LVD's attention guidance, which needs no training ("LLM-grounded Video Diffusion Models", ICLR
/// 2024): an energy says how far the cross-attention of each object's words is from the object's
/// boxes, and its gradient moves the latents before each of the first denoising steps.
///
/// Axis letters: F frames, P tokens of one object, h w cells of a layer, hw their product, L text
/// tokens.
@NullMarked
package boxreel.render.guidance;

import org.jspecify.annotations.NullMarked;
