package boxreel.render.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import boxreel.render.tensor.TensorScope;
import boxreel.render.tensor.TorchOps;

/// GEGLU feed-forward (Shazeer 2020): `(a * GELU(g)) W` with `[a, g] = x P`, four times as wide
/// inside. The value half comes first, the gate second. Weights: `net.0.proj`, `net.2`.
///
/// Tokens don't see each other, and inside they are eight times as wide as outside: the most that
/// a transformer holds. Where that would be much, rows go through one group after the other
/// (diffusers' forward chunking). Whether they do depends on nothing but the shape.
public final class FeedForward {
  private static final int EXPANSION = 4;

  /// Bytes inside that are held at once, unless a single row takes more.
  public static final long MOST_INSIDE = 128L << 20;

  private final TorchOps ops;
  private final Linear projection;
  private final Linear out;
  private final long mostInside;
  private final int width;

  public FeedForward(Weights weights, int width) {
    this(weights, width, MOST_INSIDE);
  }

  FeedForward(Weights weights, int width, long mostInside) {
    this.ops = weights.ops();
    this.projection = Linear.withBias(weights.at("net.0.proj"), width, 2 * EXPANSION * width);
    this.out = Linear.withBias(weights.at("net", 2), EXPANSION * width, width);
    this.mostInside = mostInside;
    this.width = width;
  }

  /// @param x [B,N,D]
  /// @return [B,N,D]
  public NDArray forward(NDArray x) {
    long rows = x.getShape().get(0);
    long perRow = x.getShape().get(1) * 2 * EXPANSION * width * Float.BYTES;
    long group = Math.max(1, mostInside / perRow);
    if (group >= rows) {
      return inside(x);
    }
    try (var scope = TensorScope.borrowing(x)) {
      var parts = new NDList();
      for (long from = 0; from < rows; from += group) {
        parts.add(part(x, from, Math.min(rows, from + group)));
      }
      return scope.keep(NDArrays.concat(parts, 0));
    }
  }

  private NDArray part(NDArray x, long from, long to) {
    try (var scope = TensorScope.borrowing(x)) {
      return scope.keep(inside(x.get(from + ":" + to)));
    }
  }

  private NDArray inside(NDArray x) {
    return out.forward(ops.geglu(projection.forward(x)));
  }
}
