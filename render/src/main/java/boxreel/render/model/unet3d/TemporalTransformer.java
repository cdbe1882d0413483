package boxreel.render.model.unet3d;

import ai.djl.ndarray.NDArray;
import boxreel.render.nn.GroupNorm;
import boxreel.render.nn.Init;
import boxreel.render.nn.Linear;
import boxreel.render.nn.Weights;
import boxreel.render.tensor.TensorScope;

/// TransformerTemporalModel: attention among the frames of one cell, twice, without positions.
/// The norm's statistics include time. The last projection starts at zero.
final class TemporalTransformer {
  private static final double EPSILON = 1e-6;

  private final GroupNorm norm;
  private final Linear projIn;
  private final TransformerBlock block;
  private final Linear projOut;

  /// @param heads of `config.headWidth()` each; together they are the inner width, which differs
  ///     from the channels in the UNet's first temporal transformer
  TemporalTransformer(Weights weights, int channels, int heads, Unet3dConfig config) {
    int inner = heads * config.headWidth();
    this.norm = new GroupNorm(weights.at("norm"), config.normNumGroups(), channels, EPSILON);
    this.projIn = Linear.withBias(weights.at("proj_in"), channels, inner);
    this.block = TransformerBlock.temporal(weights.at("transformer_blocks", 0), inner, heads);
    this.projOut = Linear.withBias(weights.at("proj_out"), inner, channels, Init.ZERO);
  }

  /// [B*F,C,h,w] to the same shape.
  NDArray forward(NDArray x, UnetState state) {
    long height = x.getShape().get(2);
    long width = x.getShape().get(3);
    try (var scope = TensorScope.borrowing(x)) {
      NDArray y = norm.forward(Rearrange.framesFromBatch(x, state)); // [B,C,F,h,w]
      y = projIn.forward(Rearrange.cellsToBatch(y)); // [B*hw,F,inner]
      y = projOut.forward(block.forward(y, null, null, null)); // [B*hw,F,C]
      return scope.keep(x.add(Rearrange.cellsFromBatch(y, state, height, width)));
    }
  }
}
