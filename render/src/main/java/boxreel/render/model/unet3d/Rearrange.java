package boxreel.render.model.unet3d;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/// The axis orders that the UNet switches between.
final class Rearrange {
  private Rearrange() {}

  /// [B,C,F,h,w] to [B*F,C,h,w], row b*F+f.
  static NDArray framesToBatch(NDArray x) {
    Shape s = x.getShape();
    return x.transpose(0, 2, 1, 3, 4).reshape(s.get(0) * s.get(2), s.get(1), s.get(3), s.get(4));
  }

  /// [B*F,C,h,w] to [B,C,F,h,w].
  static NDArray framesFromBatch(NDArray x, UnetState state) {
    Shape s = x.getShape();
    return x.reshape(state.batch(), state.frames(), s.get(1), s.get(2), s.get(3))
        .transpose(0, 2, 1, 3, 4);
  }

  /// [B,C,F,h,w] to [B*h*w,F,C]: one sequence of frames per cell.
  static NDArray cellsToBatch(NDArray x) {
    Shape s = x.getShape();
    return x.transpose(0, 3, 4, 2, 1).reshape(s.get(0) * s.get(3) * s.get(4), s.get(2), s.get(1));
  }

  /// [B*h*w,F,C] to [B*F,C,h,w].
  static NDArray cellsFromBatch(NDArray x, UnetState state, long height, long width) {
    long channels = x.getShape().get(2);
    return x.reshape(state.batch(), height, width, state.frames(), channels)
        .transpose(0, 3, 4, 1, 2)
        .reshape(state.batch() * state.frames(), channels, height, width);
  }

  /// [N,C,h,w] to [N,h*w,C].
  static NDArray cellsToTokens(NDArray x) {
    Shape s = x.getShape();
    return x.reshape(s.get(0), s.get(1), s.get(2) * s.get(3)).transpose(0, 2, 1);
  }

  /// [N,h*w,C] to [N,C,h,w].
  static NDArray tokensToCells(NDArray x, long height, long width) {
    Shape s = x.getShape();
    return x.transpose(0, 2, 1).reshape(s.get(0), s.get(2), height, width);
  }
}
