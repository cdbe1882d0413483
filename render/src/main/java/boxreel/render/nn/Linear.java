package boxreel.render.nn;

import ai.djl.ndarray.NDArray;
import boxreel.render.tensor.TorchOps;
import org.jspecify.annotations.Nullable;

/// `y = x W^T + b`: [..., in] to [..., out].
public final class Linear {
  private final TorchOps ops;
  private final NDArray weight;
  private final @Nullable NDArray bias;

  private Linear(TorchOps ops, NDArray weight, @Nullable NDArray bias) {
    this.ops = ops;
    this.weight = weight;
    this.bias = bias;
  }

  public static Linear withBias(Weights weights, int in, int out) {
    return withBias(weights, in, out, Init.FAN_IN);
  }

  /// @param init [Init#ZERO] makes the layer silent until it is trained
  public static Linear withBias(Weights weights, int in, int out, Init init) {
    return new Linear(
        weights.ops(), weights.take("weight", init, out, in), weights.take("bias", Init.ZERO, out));
  }

  public static Linear withoutBias(Weights weights, int in, int out) {
    return new Linear(weights.ops(), weights.take("weight", Init.FAN_IN, out, in), null);
  }

  /// What is multiplied with; whoever asks wants its type.
  public NDArray weight() {
    return weight;
  }

  public NDArray forward(NDArray x) {
    return ops.linear(x, weight, bias);
  }
}
