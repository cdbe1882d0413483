package boxreel.render.model.unet3d;

import ai.djl.ndarray.NDArray;
import boxreel.render.nn.GroupNorm;
import boxreel.render.nn.Init;
import boxreel.render.nn.Weights;
import boxreel.render.tensor.TensorScope;
import boxreel.render.tensor.TorchOps;

/// TemporalConvLayer: four times group norm, SiLU and a convolution over three frames, added to
/// the input. The norms' statistics include time. The last convolution starts at zero, so that
/// an image model is unchanged by adding it.
final class TemporalConv {
  private static final int STAGES = 4;
  private static final double EPSILON = 1e-5;

  private final TorchOps ops;
  private final GroupNorm[] norms = new GroupNorm[STAGES];
  private final NDArray[] kernels = new NDArray[STAGES];
  private final NDArray[] biases = new NDArray[STAGES];

  TemporalConv(Weights weights, int channels, Unet3dConfig config) {
    this.ops = weights.ops();
    for (int stage = 0; stage < STAGES; stage++) {
      Weights conv = weights.at("conv" + (stage + 1));
      norms[stage] = new GroupNorm(conv.at("0"), config.normNumGroups(), channels, EPSILON);
      // Stage 1 has no dropout slot, so its convolution stands at index 2 instead of 3.
      Weights kernel = conv.at(stage == 0 ? "2" : "3");
      Init init = stage == STAGES - 1 ? Init.ZERO : Init.FAN_IN;
      kernels[stage] = kernel.take("weight", init, channels, channels, 3, 1, 1);
      biases[stage] = kernel.take("bias", Init.ZERO, channels);
    }
  }

  /// [B*F,C,h,w] to the same shape.
  NDArray forward(NDArray x, UnetState state) {
    try (var scope = TensorScope.borrowing(x)) {
      NDArray y = Rearrange.framesFromBatch(x, state); // [B,C,F,h,w]
      for (int stage = 0; stage < STAGES; stage++) {
        y = ops.convOverTime(norms[stage].forwardSilu(y), kernels[stage], biases[stage]);
      }
      return scope.keep(x.add(Rearrange.framesToBatch(y))); // [B*F,C,h,w]
    }
  }
}
