package boxreel.render.toybox.train;

import java.util.random.RandomGenerator;

/// Standard normal numbers for training.
final class Noise {
  private Noise() {}

  static float[] normal(RandomGenerator random, int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }
}
