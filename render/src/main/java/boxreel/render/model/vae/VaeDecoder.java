package boxreel.render.model.vae;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import boxreel.render.nn.Conv2d;
import boxreel.render.nn.GroupNorm;
import boxreel.render.nn.Weights;
import boxreel.render.tensor.TensorScope;
import boxreel.render.tensor.TorchOps;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Latents to pixels. `up_blocks.0` is the deepest level.
final class VaeDecoder {
  private static final int COLOURS = 3;

  private final Conv2d convIn;
  private final VaeMidBlock midBlock;
  private final List<UnaryOperator<NDArray>> up = new ArrayList<>();
  private final GroupNorm convNormOut;
  private final Conv2d convOut;

  VaeDecoder(Weights weights, VaeConfig config) {
    TorchOps ops = weights.ops();
    List<Integer> channels = config.blockOutChannels().reversed();
    int groups = config.normNumGroups();
    int in = channels.getFirst();
    this.convIn = Conv2d.same(weights.at("conv_in"), config.latentChannels(), in);
    this.midBlock = new VaeMidBlock(weights.at("mid_block"), in, groups);
    for (int i = 0; i < channels.size(); i++) {
      Weights block = weights.at("up_blocks", i);
      for (int j = 0; j <= config.layersPerBlock(); j++) {
        up.add(new VaeResnet(block.at("resnets", j), in, channels.get(i), groups)::forward);
        in = channels.get(i);
      }
      if (i < channels.size() - 1) {
        Conv2d conv = Conv2d.same(block.at("upsamplers.0.conv"), in, in);
        up.add(x -> doubled(ops, conv, x));
      }
    }
    this.convNormOut =
        new GroupNorm(weights.at("conv_norm_out"), groups, in, AutoencoderKl.EPSILON);
    this.convOut = Conv2d.same(weights.at("conv_out"), in, COLOURS);
  }

  /// [B,C,h,w] to [B,3,H,W], about -1..1.
  NDArray forward(NDArray latents) {
    NDArray x = midBlock.forward(convIn.forward(latents));
    for (UnaryOperator<NDArray> layer : up) {
      NDArray next = layer.apply(x);
      x.close(); // one level's pictures are many megabytes
      x = next;
    }
    return convOut.forward(convNormOut.forwardSilu(x));
  }

  private static NDArray doubled(TorchOps ops, Conv2d conv, NDArray x) {
    try (var scope = TensorScope.borrowing(x)) {
      Shape shape = x.getShape();
      return scope.keep(conv.forward(ops.upsampleNearest(x, 2 * shape.get(2), 2 * shape.get(3))));
    }
  }
}
