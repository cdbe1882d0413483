package boxreel.render.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Random weights for training from nothing; the same generator gives the same weights.
public final class FreshWeights implements WeightSource {
  private static final double EMBEDDING_DEVIATION = 0.02;

  private final NDManager manager;
  private final RandomGenerator random;
  private final Map<String, NDArray> taken = new LinkedHashMap<>();

  /// @param manager owner of the weights
  public FreshWeights(NDManager manager, RandomGenerator random) {
    this.manager = manager;
    this.random = random;
  }

  @Override
  public NDArray take(String name, Init init, long... shape) {
    var dimensions = new Shape(shape);
    float[] values = new float[Math.toIntExact(dimensions.size())];
    double bound = Math.sqrt(3 / fanIn(shape));
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (init) {
            case ZERO -> 0;
            case ONE -> 1;
            case FAN_IN -> (float) ((2 * random.nextDouble() - 1) * bound);
            case EMBEDDING -> (float) (random.nextGaussian() * EMBEDDING_DEVIATION);
          };
    }
    NDArray weight = manager.create(values, dimensions);
    if (taken.put(name, weight) != null) {
      throw new IllegalStateException("Weight " + name + " is taken twice");
    }
    return weight;
  }

  /// All weights taken so far by name, in the order of taking.
  public Map<String, NDArray> all() {
    return taken;
  }

  private static double fanIn(long[] shape) {
    double product = 1;
    for (int axis = 1; axis < shape.length; axis++) {
      product *= shape[axis];
    }
    return product;
  }
}
