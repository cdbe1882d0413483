/// The text encoder: CLIP's text tower as in transformers' `CLIPTextModel`.
@NullMarked
package boxreel.render.model.clip;

import org.jspecify.annotations.NullMarked;
