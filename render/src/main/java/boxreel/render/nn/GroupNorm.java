package boxreel.render.nn;

import ai.djl.ndarray.NDArray;
import boxreel.render.tensor.TorchOps;

/// Group normalisation with scale and shift; statistics run over all axes behind the channels,
/// so a [B,C,F,h,w] input pools over time and a [B*F,C,h,w] input does not.
public final class GroupNorm {
  private final TorchOps ops;
  private final NDArray weight;
  private final NDArray bias;
  private final int groups;
  private final double epsilon;

  public GroupNorm(Weights weights, int groups, int channels, double epsilon) {
    this.ops = weights.ops();
    this.weight = weights.take("weight", Init.ONE, channels);
    this.bias = weights.take("bias", Init.ZERO, channels);
    this.groups = groups;
    this.epsilon = epsilon;
  }

  public NDArray forward(NDArray x) {
    return ops.groupNorm(x, weight, bias, groups, epsilon);
  }

  /// SiLU of [#forward].
  public NDArray forwardSilu(NDArray x) {
    return ops.groupNormSilu(x, weight, bias, groups, epsilon);
  }
}
