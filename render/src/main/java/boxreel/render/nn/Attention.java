package boxreel.render.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
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

  /// Keys and values of what is attended to, which stay the same as long as it does.
  ///
  /// @param context [B,M,E]
  public KeyValues keyValues(NDArray context) {
    return new KeyValues(toK.forward(context), toV.forward(context));
  }

  /// Attention of every token to all tokens of its own row: [B,N,D] to [B,N,D].
  public NDArray forward(NDArray x) {
    return forward(x, keyValues(x));
  }

  /// Attention to keys and values that are shared by G consecutive rows, such as one text by all
  /// frames of a video.
  ///
  /// @param x [B*G,N,D]
  /// @param context [B,M,D] each
  /// @return [B*G,N,D]
  public NDArray forward(NDArray x, KeyValues context) {
    Shape shape = x.getShape();
    long shared = shape.get(0) / context.count();
    // Queries don't see each other: rows that share a context are one long row of queries.
    NDArray queries =
        shared == 1 ? x : x.reshape(context.count(), shared * shape.get(1), shape.get(2));
    NDArray y =
        toOut.forward(
            ops.attend(
                toQ.forward(queries), context.keys(), context.values(), heads, toQ.weight()));
    return shared == 1 ? y : y.reshape(shape);
  }

  /// As [#forward(NDArray, KeyValues)], with the softmax spelled out instead of fused, for those
  /// who want to see or steer it.
  ///
  /// @param probabilities told the very tensor that weighs the values: [B*G,heads,N,M]
  public NDArray forward(NDArray x, KeyValues context, Consumer<NDArray> probabilities) {
    KeyValues own = context.repeated(x.getShape().get(0) / context.count());
    NDArray map = ops.attentionMap(toQ.forward(x), own.keys(), heads); // [B*G,heads,N,M]
    probabilities.accept(map);
    return toOut.forward(ops.weighValues(map, own.values()));
  }
}
