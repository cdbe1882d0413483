package boxreel.render.nn;

import ai.djl.ndarray.NDArray;
import boxreel.render.tensor.TorchOps;

/// Layer normalisation over the last axis with scale and shift.
public final class LayerNorm {
  private final TorchOps ops;
  private final NDArray weight;
  private final NDArray bias;
  private final double epsilon;

  public LayerNorm(Weights weights, int width, double epsilon) {
    this.ops = weights.ops();
    this.weight = weights.take("weight", Init.ONE, width);
    this.bias = weights.take("bias", Init.ZERO, width);
    this.epsilon = epsilon;
  }

  public NDArray forward(NDArray x) {
    return ops.layerNorm(x, weight, bias, epsilon);
  }
}
