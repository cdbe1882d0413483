package boxreel.render.model.vae;

import ai.djl.ndarray.NDArray;
import boxreel.render.nn.Conv2d;
import boxreel.render.nn.GroupNorm;
import boxreel.render.nn.Weights;
import boxreel.render.tensor.TensorScope;
import org.jspecify.annotations.Nullable;

/// ResnetBlock2D without time embedding; epsilon 1e-6 as everywhere in the autoencoder.
final class VaeResnet {
  private final GroupNorm norm1;
  private final Conv2d conv1;
  private final GroupNorm norm2;
  private final Conv2d conv2;
  private final @Nullable Conv2d convShortcut;

  VaeResnet(Weights weights, int in, int out, int groups) {
    this.norm1 = new GroupNorm(weights.at("norm1"), groups, in, AutoencoderKl.EPSILON);
    this.conv1 = Conv2d.same(weights.at("conv1"), in, out);
    this.norm2 = new GroupNorm(weights.at("norm2"), groups, out, AutoencoderKl.EPSILON);
    this.conv2 = Conv2d.same(weights.at("conv2"), out, out);
    this.convShortcut = in == out ? null : Conv2d.pointwise(weights.at("conv_shortcut"), in, out);
  }

  /// [B,in,H,W] to [B,out,H,W].
  NDArray forward(NDArray x) {
    try (var scope = TensorScope.borrowing(x)) {
      NDArray y = conv1.forward(norm1.forwardSilu(x));
      y = conv2.forward(norm2.forwardSilu(y));
      return scope.keep((convShortcut == null ? x : convShortcut.forward(x)).add(y));
    }
  }
}
