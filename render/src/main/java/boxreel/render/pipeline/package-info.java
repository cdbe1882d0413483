/// From a shot to frames: loading a model folder, encoding texts and boxes, the denoising loop,
/// and decoding.
@NullMarked
package boxreel.render.pipeline;

import org.jspecify.annotations.NullMarked;
