package boxreel.render.toybox.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.random.RandomGenerator;

/// What the UNet sees and has to say: `x_t = a x_0 + b eps` and the velocity `v = a eps - b x_0`
/// (Salimans and Ho 2022).
///
/// @param sample noisy latents [B,C,F,h,w]
/// @param velocity what to predict, same shape
/// @param timesteps length B
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record NoisedBatch(NDArray sample, NDArray velocity, double[] timesteps) {
  /// Makes noisy batches; for one thread.
  static final class Maker {
    /// Exponent over uniform numbers; 1 would draw all timesteps alike.
    private static final double TOWARDS_NOISE = 0.75;

    private static final int CELLS = ToyboxRecipe.CELLS_ACROSS * ToyboxRecipe.CELLS_DOWN;

    private final ToyboxSchedule schedule = new ToyboxSchedule();
    private final RandomGenerator random;

    Maker(RandomGenerator random) {
      this.random = random;
    }

    /// Timesteps are drawn one per equal part of their distribution, which evens out the batch's
    /// loss. The noisy ones come more often, because what stands where is decided there.
    ///
    /// @param first the least of them
    NoisedBatch of(NDManager manager, List<Example> examples, int frames, int first) {
      double[] timesteps = new double[examples.size()];
      for (int b = 0; b < timesteps.length; b++) {
        double level = Math.pow((b + random.nextDouble()) / timesteps.length, TOWARDS_NOISE);
        timesteps[b] = Math.floor(first + level * (ToyboxSchedule.TIMESTEPS - first));
      }
      return at(manager, examples, frames, timesteps);
    }

    /// A batch at given timesteps.
    NoisedBatch at(NDManager manager, List<Example> examples, int frames, double[] timesteps) {
      int count = examples.size();
      int size = examples.getFirst().latents().length;
      int channels = size / frames / CELLS;
      float[] sample = new float[count * size];
      float[] velocity = new float[count * size];
      for (int b = 0; b < count; b++) {
        double signal = schedule.signal((int) timesteps[b]);
        double noise = schedule.noise((int) timesteps[b]);
        float[] clean = examples.get(b).latents();
        for (int f = 0; f < frames; f++) {
          for (int c = 0; c < channels; c++) {
            int from = (f * channels + c) * CELLS; // [F,C,hw]
            int to = b * size + (c * frames + f) * CELLS; // [B,C,F,hw]
            for (int i = 0; i < CELLS; i++) {
              double x0 = clean[from + i];
              double epsilon = random.nextGaussian();
              sample[to + i] = (float) (signal * x0 + noise * epsilon);
              velocity[to + i] = (float) (signal * epsilon - noise * x0);
            }
          }
        }
      }
      var shape =
          new Shape(count, channels, frames, ToyboxRecipe.CELLS_DOWN, ToyboxRecipe.CELLS_ACROSS);
      return new NoisedBatch(
          manager.create(sample, shape), manager.create(velocity, shape), timesteps);
    }
  }
}
