package boxreel.render.pipeline;

import ai.djl.ndarray.NDArray;

/// Gives the network's output for each step of one sample, guidance included.
interface Denoiser {
  /// @param latents [1,C,F,h,w]
  /// @param step from 0
  /// @return [1,C,F,h,w], what the sampler takes
  NDArray predict(NDArray latents, int step, double timestep);

  /// Frees what no later step needs. Called behind every step.
  default void stepped(int step) {}

  /// Frees what was kept between steps. Called when the sample is finished.
  void forget();
}
