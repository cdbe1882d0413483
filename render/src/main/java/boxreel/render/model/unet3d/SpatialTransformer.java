package boxreel.render.model.unet3d;

import ai.djl.ndarray.NDArray;
import boxreel.render.nn.GroupNorm;
import boxreel.render.nn.Init;
import boxreel.render.nn.Linear;
import boxreel.render.nn.Weights;
import boxreel.render.tensor.TensorScope;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Transformer2DModel with linear projections: attention among the cells of one frame, and to
/// text and objects.
final class SpatialTransformer {
  private static final double EPSILON = 1e-6;

  private final String name;
  private final GroupNorm norm;
  private final Linear projIn;
  private final TransformerBlock block;
  private final Linear projOut;

  SpatialTransformer(Weights weights, int channels, Unet3dConfig config) {
    this.name = weights.path();
    this.norm = new GroupNorm(weights.at("norm"), config.normNumGroups(), channels, EPSILON);
    this.projIn = Linear.withBias(weights.at("proj_in"), channels, channels);
    this.block = TransformerBlock.spatial(weights.at("transformer_blocks", 0), channels, config);
    this.projOut = Linear.withBias(weights.at("proj_out"), channels, channels, Init.ZERO);
  }

  /// [B*F,C,h,w] to the same shape.
  NDArray forward(NDArray x, UnetState state) {
    long height = x.getShape().get(2);
    long width = x.getShape().get(3);
    try (var scope = TensorScope.borrowing(x)) {
      NDArray y = Rearrange.cellsToTokens(norm.forward(x)); // [B*F,hw,C]
      y = block.forward(projIn.forward(y), state.text(), state.objects(), recording(state, x));
      return scope.keep(x.add(Rearrange.tokensToCells(projOut.forward(y), height, width)));
    }
  }

  private @Nullable Consumer<NDArray> recording(UnetState state, NDArray x) {
    AttentionRecorder recorder = state.recorder();
    if (recorder == null || !recorder.wants(name)) {
      return null;
    }
    return map -> recorder.record(name, map, x.getShape().get(2), x.getShape().get(3));
  }
}
