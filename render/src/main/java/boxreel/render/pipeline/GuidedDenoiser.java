package boxreel.render.pipeline;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.Shortcuts;
import boxreel.render.model.unet3d.DeepCache;
import boxreel.render.model.unet3d.Unet3d;
import boxreel.render.nn.AttendedTokens;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The UNet's output for a step under classifier-free guidance: `eps_u + g (eps_c - eps_u)` (Ho
/// and Salimans 2022). Where nothing else is said, both halves go through the UNet as one
/// batch, the negative one first.
///
/// Belongs to one sample.
final class GuidedDenoiser implements Denoiser {
  /// Of the last up block, when inner blocks are not computed anew: as DeepCache has it, and
  /// enough by the table in `render/README.md`.
  private static final int OUTER_LAYERS = 1;

  private final Unet3d unet;
  private final Conditioning given;
  private final double weight;
  private final Shortcuts shortcuts;
  private final boolean splitsGuidance;
  private final int steps;
  private final int grounded;
  private final @Nullable DeepCache negativeCache;
  private final @Nullable DeepCache positiveCache;

  /// @param owner of features that are kept between steps
  /// @param steps that will be taken
  /// @param grounded steps from the first in which GLIGEN's fusers act
  GuidedDenoiser(
      NDManager owner,
      Unet3d unet,
      Conditioning given,
      RenderSettings settings,
      Execution execution,
      int steps,
      int grounded) {
    this.unet = unet;
    this.given = given;
    this.weight = settings.guidance();
    this.shortcuts = settings.shortcuts();
    this.splitsGuidance = execution.splitsGuidance();
    this.steps = steps;
    this.grounded = grounded;
    this.negativeCache = shortcuts.keepsFeatures() ? cache(owner) : null;
    this.positiveCache = shortcuts.keepsFeatures() ? cache(owner) : null;
  }

  private DeepCache cache(NDManager owner) {
    return new DeepCache(owner, shortcuts.cacheInterval(), OUTER_LAYERS);
  }

  @Override
  public NDArray predict(NDArray latents, int step, double timestep) {
    AttendedTokens objects = step < grounded ? given.objects() : null;
    if (weight <= 1) {
      return evaluate(latents, timestep, given.text(), objects, positiveCache);
    }
    if (!shortcuts.guides(step, steps)) {
      return half(latents, timestep, objects, 1, positiveCache);
    }
    NDArray negative;
    NDArray positive;
    if (splitsGuidance) {
      negative = half(latents, timestep, objects, 0, negativeCache);
      positive = half(latents, timestep, objects, 1, positiveCache);
    } else {
      NDArray both = latents.concat(latents, 0); // [2,C,F,h,w]
      NDArray output = evaluate(both, timestep, given.text(), objects, positiveCache);
      negative = output.get("0:1");
      positive = output.get("1:2");
    }
    return negative.add(positive.sub(negative).mul((float) weight));
  }

  private NDArray half(
      NDArray latents,
      double timestep,
      @Nullable AttendedTokens objects,
      int half,
      @Nullable DeepCache cache) {
    long frames = latents.getShape().get(2);
    long texts = given.text().rows() / 2;
    return evaluate(
        latents,
        timestep,
        given.text().rows(half * texts, (half + 1) * texts),
        objects == null ? null : objects.rows(half * frames, (half + 1) * frames),
        cache);
  }

  private NDArray evaluate(
      NDArray sample,
      double timestep,
      AttendedTokens text,
      @Nullable AttendedTokens objects,
      @Nullable DeepCache cache) {
    double[] timesteps = new double[(int) sample.getShape().get(0)];
    Arrays.fill(timesteps, timestep);
    return cache == null
        ? unet.forward(sample, timesteps, text, objects)
        : unet.forward(sample, timesteps, text, objects, cache);
  }

  @Override
  public void stepped(int step) {
    if (step + 1 == grounded) {
      given.forgetObjects();
    }
  }

  @Override
  public void forget() {
    given.text().forget();
    if (negativeCache != null) {
      negativeCache.close();
    }
    if (positiveCache != null) {
      positiveCache.close();
    }
  }
}
