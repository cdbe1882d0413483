package boxreel.render.model.unet3d;

import ai.djl.ndarray.NDArray;
import boxreel.render.nn.Weights;
import boxreel.render.tensor.TensorScope;

/// UNetMidBlock3DCrossAttn: resnet, temporal convolution, spatial and temporal attention, resnet,
/// temporal convolution.
final class MidBlock {
  private final UnetLayer first;
  private final UnetLayer second;

  MidBlock(Weights weights, int channels, Unet3dConfig config) {
    this.first = new UnetLayer(weights, 0, channels, channels, true, config);
    this.second = new UnetLayer(weights, 1, channels, channels, false, config);
  }

  /// [B*F,C,h,w] to the same shape.
  NDArray forward(NDArray x, UnetState state) {
    try (var scope = TensorScope.borrowing(x)) {
      return scope.keep(second.forward(first.forward(x, state), state));
    }
  }
}
