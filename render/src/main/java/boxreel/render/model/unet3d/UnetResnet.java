package boxreel.render.model.unet3d;

import ai.djl.ndarray.NDArray;
import boxreel.render.nn.Conv2d;
import boxreel.render.nn.GroupNorm;
import boxreel.render.nn.Linear;
import boxreel.render.nn.Weights;
import boxreel.render.tensor.TensorScope;
import org.jspecify.annotations.Nullable;

/// ResnetBlock2D: two convolutions, with the time embedding added between them.
final class UnetResnet {
  private final GroupNorm norm1;
  private final Conv2d conv1;
  private final Linear timeEmbProj;
  private final GroupNorm norm2;
  private final Conv2d conv2;
  private final @Nullable Conv2d convShortcut;

  UnetResnet(Weights weights, int in, int out, Unet3dConfig config) {
    int groups = config.normNumGroups();
    this.norm1 = new GroupNorm(weights.at("norm1"), groups, in, config.normEps());
    this.conv1 = Conv2d.same(weights.at("conv1"), in, out);
    this.timeEmbProj = Linear.withBias(weights.at("time_emb_proj"), config.timeWidth(), out);
    this.norm2 = new GroupNorm(weights.at("norm2"), groups, out, config.normEps());
    this.conv2 = Conv2d.sameFromZero(weights.at("conv2"), out, out);
    this.convShortcut = in == out ? null : Conv2d.pointwise(weights.at("conv_shortcut"), in, out);
  }

  /// [B*F,in,h,w] to [B*F,out,h,w].
  NDArray forward(NDArray x, UnetState state) {
    try (var scope = TensorScope.borrowing(x)) {
      NDArray y = conv1.forward(norm1.forwardSilu(x));
      NDArray time = timeEmbProj.forward(state.time()).repeat(0, state.frames()); // [B*F,out]
      y = y.add(time.expandDims(2).expandDims(3));
      y = conv2.forward(norm2.forwardSilu(y));
      return scope.keep((convShortcut == null ? x : convShortcut.forward(x)).add(y));
    }
  }
}
