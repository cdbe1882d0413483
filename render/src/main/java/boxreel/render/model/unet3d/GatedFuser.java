package boxreel.render.model.unet3d;

import ai.djl.ndarray.NDArray;
import boxreel.render.nn.AttendedTokens;
import boxreel.render.nn.Attention;
import boxreel.render.nn.FeedForward;
import boxreel.render.nn.Init;
import boxreel.render.nn.KeyValues;
import boxreel.render.nn.LayerNorm;
import boxreel.render.nn.Linear;
import boxreel.render.nn.Weights;
import boxreel.render.tensor.TensorScope;
import boxreel.render.tensor.TorchOps;

/// GLIGEN's gated self-attention over picture and object tokens together (Li et al. 2023, eq. 7
/// and 8; diffusers `GatedSelfAttentionDense`): `x += tanh(alpha_attn) attn([x, o])`, `x +=
/// tanh(alpha_dense) ff(x)`.
///
/// Differs from upstream in training alone: GLIGEN adds fusers to a finished model and starts
/// their gates at zero; here both learn together, and a gate at zero hardly opened in 1,700
/// steps.
final class GatedFuser {
  private static final double EPSILON = 1e-5;

  private final TorchOps ops;
  private final Linear linear;
  private final Attention attn;
  private final FeedForward ff;
  private final LayerNorm norm1;
  private final LayerNorm norm2;
  private final NDArray alphaAttn;
  private final NDArray alphaDense;

  GatedFuser(Weights weights, int width, Unet3dConfig config) {
    this.ops = weights.ops();
    this.linear = Linear.withBias(weights.at("linear"), config.crossAttentionDim(), width);
    this.attn = new Attention(weights.at("attn"), width, width, width / config.headWidth());
    this.ff = new FeedForward(weights.at("ff"), width);
    this.norm1 = new LayerNorm(weights.at("norm1"), width, EPSILON);
    this.norm2 = new LayerNorm(weights.at("norm2"), width, EPSILON);
    this.alphaAttn = weights.take("alpha_attn", Init.ONE);
    this.alphaDense = weights.take("alpha_dense", Init.ONE);
  }

  /// @param x picture tokens [N,S,D]
  /// @param objects [N,K,E]
  NDArray forward(NDArray x, AttendedTokens objects) {
    try (var scope = TensorScope.borrowing(x)) {
      // The norm sees one token at a time, so that what objects contribute does not depend on x;
      // and nobody reads what objects would see, so that they ask no queries.
      NDArray picture = norm1.forward(x);
      KeyValues seen =
          attn.keyValues(picture)
              .with(objects.keyValues(attn, o -> norm1.forward(linear.forward(o)))); // [N,S+K,D]
      NDArray y = ops.addGated(x, attn.forward(picture, seen), alphaAttn);
      return scope.keep(ops.addGated(y, ff.forward(norm2.forward(y)), alphaDense));
    }
  }
}
