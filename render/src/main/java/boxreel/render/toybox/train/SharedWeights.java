package boxreel.render.toybox.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import boxreel.render.nn.Init;
import boxreel.render.nn.WeightSource;
import java.util.Map;

/// Hands the same tensors to every network that is built from it.
///
/// @param byName owned by somebody who outlives the networks
record SharedWeights(Map<String, NDArray> byName) implements WeightSource {
  @Override
  public NDArray take(String name, Init init, long... shape) {
    NDArray weight = byName.get(name);
    if (weight == null || !weight.getShape().equals(new Shape(shape))) {
      throw new IllegalStateException("There is no weight " + name + " of this shape");
    }
    return weight;
  }
}
