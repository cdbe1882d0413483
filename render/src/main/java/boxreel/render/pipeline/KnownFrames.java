package boxreel.render.pipeline;

import ai.djl.ndarray.NDArray;
import boxreel.render.sampler.StepCoefficients;

/// The first frames of a sample whose end is known: before each step they are put to what they
/// would be at its noise level, so that the other frames are drawn to go on from them (the
/// replacement method of Ho et al. 2022, "Video Diffusion Models", section 3.1).
///
/// @param clean latents of those frames, [1,C,K,h,w]
/// @param noise that the sample starts from in these frames, of unit deviation, same shape
record KnownFrames(NDArray clean, NDArray noise) {
  /// A sample before a step.
  ///
  /// @param latents [1,C,F,h,w], F more than K
  /// @return the same with the known frames at the step's noise level
  NDArray imposedOn(NDArray latents, StepCoefficients step) {
    NDArray known = clean.mul((float) step.signalScale()).add(noise.mul((float) step.noiseScale()));
    return joined(known, latents);
  }

  /// A clean sample with the known frames as they are.
  NDArray keptIn(NDArray clean0) {
    return joined(clean, clean0);
  }

  private NDArray joined(NDArray first, NDArray all) {
    long count = clean.getShape().get(2);
    return first.concat(all.get(":, :, " + count + ":"), 2);
  }
}
