package boxreel.render.model.lavie;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import boxreel.render.nn.Attention;
import boxreel.render.nn.Conv2d;
import boxreel.render.nn.FeedForward;
import boxreel.render.nn.GroupNorm;
import boxreel.render.nn.LayerNorm;
import boxreel.render.nn.Weights;
import boxreel.render.tensor.TensorScope;

/// LaVie's `Transformer3DModel` with its one block: attention to two frames, to the text,
/// feed-forward, and only then attention among the frames of a cell, without positions. Group
/// norm per frame.
final class FrameTransformer {
  private static final double GROUP_EPSILON = 1e-6;
  private static final double LAYER_EPSILON = 1e-5;

  private final GroupNorm norm;
  private final Conv2d projIn;
  private final LayerNorm norm1;
  private final SparseCausalAttention attn1;
  private final LayerNorm norm2;
  private final Attention attn2;
  private final LayerNorm norm3;
  private final FeedForward ff;
  private final LayerNorm normTemp;
  private final Attention attnTemp;
  private final Conv2d projOut;

  FrameTransformer(Weights weights, int channels, int heads, InterpolationConfig config) {
    this.norm = new GroupNorm(weights.at("norm"), config.normNumGroups(), channels, GROUP_EPSILON);
    this.projIn = Conv2d.pointwise(weights.at("proj_in"), channels, channels);
    Weights block = weights.at("transformer_blocks", 0);
    this.norm1 = new LayerNorm(block.at("norm1"), channels, LAYER_EPSILON);
    this.attn1 = new SparseCausalAttention(block.at("attn1"), channels, heads);
    this.norm2 = new LayerNorm(block.at("norm2"), channels, LAYER_EPSILON);
    this.attn2 = new Attention(block.at("attn2"), channels, config.crossAttentionDim(), heads);
    this.norm3 = new LayerNorm(block.at("norm3"), channels, LAYER_EPSILON);
    this.ff = new FeedForward(block.at("ff"), channels);
    this.normTemp = new LayerNorm(block.at("norm_temp"), channels, LAYER_EPSILON);
    this.attnTemp = new Attention(block.at("attn_temp"), channels, channels, heads);
    this.projOut = Conv2d.pointwise(weights.at("proj_out"), channels, channels);
  }

  /// [B*F,C,h,w] to the same shape.
  NDArray forward(NDArray x, FramePass pass) {
    Shape s = x.getShape();
    try (var scope = TensorScope.borrowing(x)) {
      NDArray y = projIn.forward(norm.forward(x));
      y = y.reshape(s.get(0), s.get(1), s.get(2) * s.get(3)).transpose(0, 2, 1); // [B*F,hw,C]
      y = block(y, pass);
      y = y.transpose(0, 2, 1).reshape(s);
      return scope.keep(x.add(projOut.forward(y)));
    }
  }

  // A scope each: what one part computes on the way is several times what it gives on.

  private NDArray block(NDArray x, FramePass pass) {
    try (var scope = TensorScope.borrowing(x)) {
      NDArray y = twoFrames(x, pass);
      y = text(y, pass);
      y = feedForward(y);
      return scope.keep(overTime(y, pass));
    }
  }

  private NDArray twoFrames(NDArray x, FramePass pass) {
    try (var scope = TensorScope.borrowing(x)) {
      return scope.keep(x.add(attn1.forward(norm1.forward(x), pass)));
    }
  }

  private NDArray text(NDArray x, FramePass pass) {
    try (var scope = TensorScope.borrowing(x)) {
      return scope.keep(x.add(attn2.forward(norm2.forward(x), pass.text().keyValues(attn2))));
    }
  }

  private NDArray feedForward(NDArray x) {
    try (var scope = TensorScope.borrowing(x)) {
      return scope.keep(x.add(ff.forward(norm3.forward(x))));
    }
  }

  private NDArray overTime(NDArray x, FramePass pass) {
    try (var scope = TensorScope.borrowing(x)) {
      NDArray y = attnTemp.forward(normTemp.forward(pass.toSequences(x)));
      return scope.keep(x.add(pass.fromSequences(y)));
    }
  }
}
