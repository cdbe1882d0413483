/// LaVie's temporal interpolation (Wang et al. 2023, section 3.3; `interpolation/` of its
/// repository): Stable Diffusion's UNet with attention over time, which sees key frames and
/// draws all frames.
@NullMarked
package boxreel.render.model.lavie;

import org.jspecify.annotations.NullMarked;
