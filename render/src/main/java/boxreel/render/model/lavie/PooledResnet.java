package boxreel.render.model.lavie;

import ai.djl.ndarray.NDArray;
import boxreel.render.nn.Conv2d;
import boxreel.render.nn.GroupNorm;
import boxreel.render.nn.Linear;
import boxreel.render.nn.Weights;
import boxreel.render.tensor.TensorScope;
import org.jspecify.annotations.Nullable;

/// LaVie's `ResnetBlock3D`: convolutions frame by frame, group norms whose statistics run over
/// all frames, and the time embedding between them.
final class PooledResnet {
  private final GroupNorm norm1;
  private final Conv2d conv1;
  private final Linear timeEmbProj;
  private final GroupNorm norm2;
  private final Conv2d conv2;
  private final @Nullable Conv2d convShortcut;

  PooledResnet(Weights weights, int in, int out, InterpolationConfig config) {
    int groups = config.normNumGroups();
    this.norm1 = new GroupNorm(weights.at("norm1"), groups, in, config.normEps());
    this.conv1 = Conv2d.same(weights.at("conv1"), in, out);
    this.timeEmbProj = Linear.withBias(weights.at("time_emb_proj"), config.timeWidth(), out);
    this.norm2 = new GroupNorm(weights.at("norm2"), groups, out, config.normEps());
    this.conv2 = Conv2d.same(weights.at("conv2"), out, out);
    this.convShortcut = in == out ? null : Conv2d.pointwise(weights.at("conv_shortcut"), in, out);
  }

  /// [B*F,in,h,w] to [B*F,out,h,w].
  NDArray forward(NDArray x, FramePass pass) {
    try (var scope = TensorScope.borrowing(x)) {
      NDArray y = conv1.forward(normalised(norm1, x, pass));
      NDArray time = timeEmbProj.forward(pass.time()).repeat(0, pass.frames()); // [B*F,out]
      y = y.add(time.expandDims(2).expandDims(3));
      y = conv2.forward(normalised(norm2, y, pass));
      return scope.keep((convShortcut == null ? x : convShortcut.forward(x)).add(y));
    }
  }

  /// SiLU of the norm over videos: [B*F,C,h,w] to the same shape.
  static NDArray normalised(GroupNorm norm, NDArray x, FramePass pass) {
    try (var scope = TensorScope.borrowing(x)) {
      return scope.keep(FramePass.toFrames(norm.forwardSilu(pass.toVideos(x))));
    }
  }
}
