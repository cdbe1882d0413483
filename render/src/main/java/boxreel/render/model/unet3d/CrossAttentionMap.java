package boxreel.render.model.unet3d;

import ai.djl.ndarray.NDArray;

/// How much every cell of every frame looks at every word, in one layer.
///
/// @param layer the layer's published name, such as `down_blocks.1.attentions.0`
/// @param probabilities after softmax, the very tensor that the layer went on with:
///     [B*F,heads,h*w,L]
/// @param height h, rows of cells at this layer's resolution
/// @param width w, columns of cells
public record CrossAttentionMap(String layer, NDArray probabilities, int height, int width) {}
