package boxreel.render.pipeline;

import ai.djl.ndarray.NDArray;
import boxreel.render.model.lavie.InterpolationUnet;
import boxreel.render.nn.AttendedTokens;

/// The interpolation network's output for a step under classifier-free guidance. Both halves
/// see the key frames. Belongs to one sample.
final class InterpolationDenoiser implements Denoiser {
  private final InterpolationUnet unet;
  private final NDArray keyFrames;
  private final AttendedTokens text;
  private final double weight;
  private final boolean splitsGuidance;

  /// @param keyFrames for each frame the latents of the nearest key frame, [1,C,F,h,w]
  /// @param text the negative one, then the prompt, [2,L,E]; the prompt alone where the weight
  /// is
  ///     1 or less
  /// @param weight of guidance
  InterpolationDenoiser(
      InterpolationUnet unet,
      NDArray keyFrames,
      AttendedTokens text,
      double weight,
      Execution execution) {
    this.unet = unet;
    this.keyFrames = keyFrames;
    this.text = text;
    this.weight = weight;
    this.splitsGuidance = execution.splitsGuidance();
  }

  @Override
  public NDArray predict(NDArray latents, int step, double timestep) {
    NDArray seen = latents.concat(keyFrames, 1); // [1,2C,F,h,w]
    if (weight <= 1) {
      return unet.forward(seen, timestep, text);
    }
    NDArray negative;
    NDArray positive;
    if (splitsGuidance) {
      negative = unet.forward(seen, timestep, text.rows(0, 1));
      positive = unet.forward(seen, timestep, text.rows(1, 2));
    } else {
      NDArray both = unet.forward(seen.concat(seen, 0), timestep, text);
      negative = both.get("0:1");
      positive = both.get("1:2");
    }
    return negative.add(positive.sub(negative).mul((float) weight));
  }

  @Override
  public void forget() {
    text.forget();
  }
}
