package boxreel.render.model.vae;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import boxreel.render.nn.GroupNorm;
import boxreel.render.nn.Linear;
import boxreel.render.nn.Weights;
import boxreel.render.tensor.TorchOps;

/// Resnet, single-head self-attention over all cells, resnet.
final class VaeMidBlock {
  private final TorchOps ops;
  private final VaeResnet resnet0;
  private final VaeResnet resnet1;
  private final GroupNorm groupNorm;
  private final Linear toQ;
  private final Linear toK;
  private final Linear toV;
  private final Linear toOut;

  VaeMidBlock(Weights weights, int channels, int groups) {
    this.ops = weights.ops();
    this.resnet0 = new VaeResnet(weights.at("resnets", 0), channels, channels, groups);
    this.resnet1 = new VaeResnet(weights.at("resnets", 1), channels, channels, groups);
    Weights attention = weights.at("attentions", 0);
    this.groupNorm =
        new GroupNorm(attention.at("group_norm"), groups, channels, AutoencoderKl.EPSILON);
    this.toQ = Linear.withBias(attention.at("to_q"), channels, channels);
    this.toK = Linear.withBias(attention.at("to_k"), channels, channels);
    this.toV = Linear.withBias(attention.at("to_v"), channels, channels);
    this.toOut = Linear.withBias(attention.at("to_out", 0), channels, channels);
  }

  /// [B,C,h,w] to the same shape.
  NDArray forward(NDArray x) {
    return resnet1.forward(attend(resnet0.forward(x)));
  }

  private NDArray attend(NDArray x) {
    Shape shape = x.getShape(); // [B,C,h,w]
    NDArray y = groupNorm.forward(x);
    y = y.reshape(shape.get(0), shape.get(1), -1).transpose(0, 2, 1); // [B,hw,C]
    y = toOut.forward(ops.attend(toQ.forward(y), toK.forward(y), toV.forward(y), 1, toQ.weight()));
    return x.add(y.transpose(0, 2, 1).reshape(shape)); // [B,C,h,w]
  }
}
