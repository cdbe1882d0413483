package boxreel.render.nn;

import ai.djl.ndarray.NDArray;

/// Where a network gets its weights: a checkpoint, or a random start.
@FunctionalInterface
public interface WeightSource {
  /// The weight of this full name, owned by the source's manager.
  ///
  /// @param name such as `down_blocks.0.resnets.0.conv1.weight`
  /// @param init how it starts where nothing is loaded
  /// @param shape exactly this shape
  NDArray take(String name, Init init, long... shape);
}
