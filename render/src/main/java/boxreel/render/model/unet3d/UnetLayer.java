package boxreel.render.model.unet3d;

import ai.djl.ndarray.NDArray;
import boxreel.render.nn.Weights;
import boxreel.render.tensor.TensorScope;
import org.jspecify.annotations.Nullable;

/// One layer of a block: residual block and convolution over time, then, in blocks that have it,
/// spatial and temporal attention.
final class UnetLayer {
  private final UnetResnet resnet;
  private final TemporalConv tempConv;
  private final @Nullable SpatialTransformer attention;
  private final @Nullable TemporalTransformer tempAttention;

  /// @param index position in the block's lists
  UnetLayer(Weights block, int index, int in, int out, boolean hasAttention, Unet3dConfig config) {
    this.resnet = new UnetResnet(block.at("resnets", index), in, out, config);
    this.tempConv = new TemporalConv(block.at("temp_convs", index), out, config);
    if (hasAttention) {
      this.attention = new SpatialTransformer(block.at("attentions", index), out, config);
      this.tempAttention =
          new TemporalTransformer(
              block.at("temp_attentions", index), out, out / config.headWidth(), config);
    } else {
      this.attention = null;
      this.tempAttention = null;
    }
  }

  /// [B*F,in,h,w] to [B*F,out,h,w].
  NDArray forward(NDArray x, UnetState state) {
    try (var scope = TensorScope.borrowing(x)) {
      NDArray y = resnet.forward(x, state);
      if (state.seesTime()) {
        y = tempConv.forward(y, state);
      }
      if (attention != null) {
        y = attention.forward(y, state);
      }
      if (tempAttention != null && state.seesTime() && !state.isDone()) {
        y = tempAttention.forward(y, state);
      }
      return scope.keep(y);
    }
  }
}
