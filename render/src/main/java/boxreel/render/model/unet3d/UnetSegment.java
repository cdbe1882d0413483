package boxreel.render.model.unet3d;

import ai.djl.ndarray.NDArray;
import java.util.Deque;

/// A stretch of the UNet that hands on one tensor and some skips: the stem or a block.
///
/// @param name published name, such as `down_blocks.0`; empty for the stem
/// @param taken how many skips it takes off the stack
/// @param body what it does
record UnetSegment(String name, int taken, Body body) {
  /// From one tensor to the next.
  @FunctionalInterface
  interface Body {
    /// @param skips taken from and pushed to
    NDArray run(NDArray x, UnetState state, Deque<NDArray> skips);
  }

  boolean holds(String layer) {
    return !name.isEmpty() && layer.startsWith(name + ".");
  }
}
