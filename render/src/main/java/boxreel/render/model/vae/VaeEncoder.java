package boxreel.render.model.vae;

import ai.djl.ndarray.NDArray;
import boxreel.render.nn.Conv2d;
import boxreel.render.nn.GroupNorm;
import boxreel.render.nn.Weights;
import boxreel.render.tensor.TorchOps;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Pixels to the moments of a normal distribution per latent cell.
final class VaeEncoder {
  private static final int COLOURS = 3;

  private final Conv2d convIn;
  private final List<UnaryOperator<NDArray>> down = new ArrayList<>();
  private final VaeMidBlock midBlock;
  private final GroupNorm convNormOut;
  private final Conv2d convOut;

  VaeEncoder(Weights weights, VaeConfig config) {
    TorchOps ops = weights.ops();
    List<Integer> channels = config.blockOutChannels();
    int groups = config.normNumGroups();
    this.convIn = Conv2d.same(weights.at("conv_in"), COLOURS, channels.getFirst());
    int in = channels.getFirst();
    for (int i = 0; i < channels.size(); i++) {
      Weights block = weights.at("down_blocks", i);
      for (int j = 0; j < config.layersPerBlock(); j++) {
        down.add(new VaeResnet(block.at("resnets", j), in, channels.get(i), groups)::forward);
        in = channels.get(i);
      }
      if (i < channels.size() - 1) {
        Conv2d conv = Conv2d.halving(block.at("downsamplers.0.conv"), in, 0);
        down.add(x -> conv.forward(ops.padRightBottom(x)));
      }
    }
    this.midBlock = new VaeMidBlock(weights.at("mid_block"), in, groups);
    this.convNormOut =
        new GroupNorm(weights.at("conv_norm_out"), groups, in, AutoencoderKl.EPSILON);
    this.convOut = Conv2d.same(weights.at("conv_out"), in, 2 * config.latentChannels());
  }

  /// [B,3,H,W] in -1..1 to [B,2C,h,w].
  NDArray forward(NDArray pixels) {
    NDArray x = convIn.forward(pixels);
    for (UnaryOperator<NDArray> layer : down) {
      x = layer.apply(x);
    }
    x = midBlock.forward(x);
    return convOut.forward(convNormOut.forwardSilu(x));
  }
}
