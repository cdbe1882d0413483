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
    /// Half of the timesteps lie below this share of the schedule.
    private static final double MEDIAN = 0.42;

    /// Spread of the logistic distribution of their logits: two thirds of the timesteps lie
    /// between 0.1 and 0.65 of the schedule.
    private static final double SPREAD = 0.8;

    private static final int CELLS = ToyboxRecipe.CELLS_ACROSS * ToyboxRecipe.CELLS_DOWN;

    private final ToyboxSchedule schedule = new ToyboxSchedule();
    private final RandomGenerator random;

    Maker(RandomGenerator random) {
      this.random = random;
    }

    /// Timesteps are drawn one per equal part of their distribution, which evens out the batch's
    /// loss. Most have middling noise, where the shapes of things are decided: given a true
    /// picture in more noise, this model draws the same flawed shape as from noise alone, and in
    /// less it has nothing left to decide.
    ///
    /// @param first the least of them
    NoisedBatch of(NDManager manager, List<Example> examples, int frames, int first) {
      double[] timesteps = new double[examples.size()];
      for (int b = 0; b < timesteps.length; b++) {
        double level = level((b + random.nextDouble()) / timesteps.length);
        timesteps[b] = Math.floor(first + level * (ToyboxSchedule.TIMESTEPS - first));
      }
      return at(manager, examples, frames, timesteps);
    }

    /// The quantile of a logit-logistic distribution, 0 to below 1.
    private static double level(double share) {
      double logit =
          Math.log(MEDIAN / (1 - MEDIAN)) + SPREAD * Math.log(Math.max(share, 1e-9) / (1 - share));
      return 1 / (1 + Math.exp(-logit));
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
