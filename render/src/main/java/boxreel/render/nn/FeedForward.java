package boxreel.render.nn;

import ai.djl.ndarray.NDArray;
import boxreel.render.tensor.TorchOps;

/// GEGLU feed-forward (Shazeer 2020): `(a * GELU(g)) W` with `[a, g] = x P`, four times as wide
/// inside. The value half comes first, the gate second. Weights: `net.0.proj`, `net.2`.
public final class FeedForward {
  private static final int EXPANSION = 4;

  private final TorchOps ops;
  private final Linear projection;
  private final Linear out;

  public FeedForward(Weights weights, int width) {
    this.ops = weights.ops();
    this.projection = Linear.withBias(weights.at("net.0.proj"), width, 2 * EXPANSION * width);
    this.out = Linear.withBias(weights.at("net", 2), EXPANSION * width, width);
  }

  /// @param x [B,N,D]
  /// @return [B,N,D]
  public NDArray forward(NDArray x) {
    return out.forward(ops.geglu(projection.forward(x)));
  }
}
