package boxreel.render.nn;

import ai.djl.ndarray.NDArray;
import boxreel.render.tensor.TorchOps;
import java.util.function.Consumer;

/// Multi-head attention as diffusers' UNets have it: no bias on queries, keys and values, a
/// bias on the output. Weights: `to_q`, `to_k`, `to_v`, `to_out.0`.
public final class Attention {
  private final TorchOps ops;
  private final Linear toQ;
  private final Linear toK;
  private final Linear toV;
  private final Linear toOut;
  private final int heads;

  /// @param width of queries and output, `heads` times the head width
  /// @param contextWidth of what is attended to
  public Attention(Weights weights, int width, int contextWidth, int heads) {
    this.ops = weights.ops();
    this.toQ = Linear.withoutBias(weights.at("to_q"), width, width);
    this.toK = Linear.withoutBias(weights.at("to_k"), contextWidth, width);
    this.toV = Linear.withoutBias(weights.at("to_v"), contextWidth, width);
    this.toOut = Linear.withBias(weights.at("to_out", 0), width, width);
    this.heads = heads;
  }

  /// @param x [B,N,D]
  /// @param context [B,M,E]; `x` itself for self-attention
  /// @return [B,N,D]
  public NDArray forward(NDArray x, NDArray context) {
    NDArray q = toQ.forward(x); // [B,N,D]
    NDArray k = toK.forward(context); // [B,M,D]
    NDArray v = toV.forward(context); // [B,M,D]
    return toOut.forward(ops.attend(q, k, v, heads));
  }

  /// As [#forward(NDArray, NDArray)], with the softmax spelled out instead of fused, for those
  /// who want to see or steer it.
  ///
  /// @param probabilities told the very tensor that weighs the values: [B,heads,N,M]
  public NDArray forward(NDArray x, NDArray context, Consumer<NDArray> probabilities) {
    NDArray map = ops.attentionMap(toQ.forward(x), toK.forward(context), heads); // [B,heads,N,M]
    probabilities.accept(map);
    return toOut.forward(ops.weighValues(map, toV.forward(context)));
  }
}
