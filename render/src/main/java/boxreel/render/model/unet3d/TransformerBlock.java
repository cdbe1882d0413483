package boxreel.render.model.unet3d;

import ai.djl.ndarray.NDArray;
import boxreel.render.nn.AttendedTokens;
import boxreel.render.nn.Attention;
import boxreel.render.nn.FeedForward;
import boxreel.render.nn.KeyValues;
import boxreel.render.nn.LayerNorm;
import boxreel.render.nn.Weights;
import boxreel.render.tensor.TensorScope;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// BasicTransformerBlock: self-attention, fuser if there is one, second attention,
/// feed-forward, each behind a layer norm and added to its input.
final class TransformerBlock {
  private static final double EPSILON = 1e-5;

  private final LayerNorm norm1;
  private final Attention attn1;
  private final @Nullable GatedFuser fuser;
  private final LayerNorm norm2;
  private final Attention attn2;
  private final LayerNorm norm3;
  private final FeedForward ff;

  private TransformerBlock(
      Weights weights, int width, int contextWidth, int heads, @Nullable GatedFuser fuser) {
    this.norm1 = new LayerNorm(weights.at("norm1"), width, EPSILON);
    this.attn1 = new Attention(weights.at("attn1"), width, width, heads);
    this.fuser = fuser;
    this.norm2 = new LayerNorm(weights.at("norm2"), width, EPSILON);
    this.attn2 = new Attention(weights.at("attn2"), width, contextWidth, heads);
    this.norm3 = new LayerNorm(weights.at("norm3"), width, EPSILON);
    this.ff = new FeedForward(weights.at("ff"), width);
  }

  /// The second attention looks at the text.
  static TransformerBlock spatial(Weights weights, int width, Unet3dConfig config) {
    GatedFuser fuser = config.gated() ? new GatedFuser(weights.at("fuser"), width, config) : null;
    return new TransformerBlock(
        weights, width, config.crossAttentionDim(), width / config.headWidth(), fuser);
  }

  /// The second attention is another self-attention; text is ignored.
  static TransformerBlock temporal(Weights weights, int width, int heads) {
    return new TransformerBlock(weights, width, width, heads, null);
  }

  /// @param x [N,S,D]
  /// @param text [B,L,E], N a multiple of B, or null for self-attention
  /// @param objects [N,K,E], or null to bypass the fuser
  /// @param map told the second attention's probabilities [N,heads,S,L], or null to leave that
  ///     attention fused
  NDArray forward(
      NDArray x,
      @Nullable AttendedTokens text,
      @Nullable AttendedTokens objects,
      @Nullable Consumer<NDArray> map) {
    NDArray y = selfAttention(x);
    if (fuser != null && objects != null) {
      y = fuser.forward(y, objects);
    }
    y = secondAttention(y, text, map);
    return feedForward(y);
  }

  // A scope each: what one part computes on the way is several times what it gives on.

  private NDArray selfAttention(NDArray x) {
    try (var scope = TensorScope.borrowing(x)) {
      return scope.keep(x.add(attn1.forward(norm1.forward(x))));
    }
  }

  private NDArray secondAttention(
      NDArray x, @Nullable AttendedTokens text, @Nullable Consumer<NDArray> map) {
    try (var scope = TensorScope.borrowing(x)) {
      NDArray n = norm2.forward(x);
      KeyValues seen = text == null ? attn2.keyValues(n) : text.keyValues(attn2);
      return scope.keep(x.add(map == null ? attn2.forward(n, seen) : attn2.forward(n, seen, map)));
    }
  }

  private NDArray feedForward(NDArray x) {
    try (var scope = TensorScope.borrowing(x)) {
      return scope.keep(x.add(ff.forward(norm3.forward(x))));
    }
  }
}
