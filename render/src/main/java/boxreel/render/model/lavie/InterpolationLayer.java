package boxreel.render.model.lavie;

import ai.djl.ndarray.NDArray;
import boxreel.render.nn.Weights;
import boxreel.render.tensor.TensorScope;
import org.jspecify.annotations.Nullable;

/// One layer of a block: a residual block and, in blocks that have it, a transformer.
final class InterpolationLayer {
  private final PooledResnet resnet;
  private final @Nullable FrameTransformer transformer;

  /// @param index position in the block's lists
  /// @param heads 0 for none
  InterpolationLayer(
      Weights block, int index, int in, int out, int heads, InterpolationConfig config) {
    this.resnet = new PooledResnet(block.at("resnets", index), in, out, config);
    this.transformer =
        heads == 0 ? null : new FrameTransformer(block.at("attentions", index), out, heads, config);
  }

  /// [B*F,in,h,w] to [B*F,out,h,w].
  NDArray forward(NDArray x, FramePass pass) {
    try (var scope = TensorScope.borrowing(x)) {
      NDArray y = resnet.forward(x, pass);
      return scope.keep(transformer == null ? y : transformer.forward(y, pass));
    }
  }
}
