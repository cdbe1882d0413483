package boxreel.render.api;

/// The numbers of one render. What a shot says (prompt, boxes, frames) is not repeated here.
///
/// @param method how boxes steer the picture
/// @param seed start of the noise; the same seed on the same machine gives the same bytes
/// @param steps denoising steps, 1 to 1000
/// @param guidance classifier-free guidance weight g in `eps_u + g (eps_c - eps_u)`; off at 1 or
///     less
/// @param width pixels of the video; the model may ask for a multiple (see [ModelInfo])
/// @param height pixels of the video
/// @param beta share of the steps in which GLIGEN's fusers act (scheduled sampling), 0 to 1
/// @param device where to compute
/// @param sampler how to get from noise to picture
/// @param precision of the denoiser's products
/// @param shortcuts what may be left out for speed
public record RenderSettings(
    Method method,
    long seed,
    int steps,
    double guidance,
    int width,
    int height,
    double beta,
    Device device,
    SamplerChoice sampler,
    Precision precision,
    Shortcuts shortcuts) {
  public RenderSettings {
    require(steps >= 1 && steps <= 1000, "Steps must be 1 to 1000, not " + steps);
    require(Double.isFinite(guidance) && guidance >= 0, "Guidance must be 0 or more: " + guidance);
    require(width >= 8 && height >= 8, "Size must be at least 8x8: " + width + "x" + height);
    require(beta >= 0 && beta <= 1, "Beta must be 0 to 1, not " + beta);
  }

  /// With the model's own sampler, in the device's usual precision, exact.
  public RenderSettings(
      Method method,
      long seed,
      int steps,
      double guidance,
      int width,
      int height,
      double beta,
      Device device) {
    this(
        method,
        seed,
        steps,
        guidance,
        width,
        height,
        beta,
        device,
        SamplerChoice.AUTO,
        Precision.AUTO,
        Shortcuts.NONE);
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new IllegalArgumentException(sentence);
    }
  }

  public RenderSettings withSeed(long newSeed) {
    return new RenderSettings(
        method, newSeed, steps, guidance, width, height, beta, device, sampler, precision,
        shortcuts);
  }

  public RenderSettings withMethod(Method newMethod) {
    return new RenderSettings(
        newMethod, seed, steps, guidance, width, height, beta, device, sampler, precision,
        shortcuts);
  }

  public RenderSettings withSteps(int newSteps) {
    return new RenderSettings(
        method, seed, newSteps, guidance, width, height, beta, device, sampler, precision,
        shortcuts);
  }

  /// @param newWidth pixels
  /// @param newHeight pixels
  public RenderSettings withSize(int newWidth, int newHeight) {
    return new RenderSettings(
        method, seed, steps, guidance, newWidth, newHeight, beta, device, sampler, precision,
        shortcuts);
  }

  public RenderSettings withSampler(SamplerChoice newSampler) {
    return new RenderSettings(
        method,
        seed,
        steps,
        guidance,
        width,
        height,
        beta,
        device,
        newSampler,
        precision,
        shortcuts);
  }

  public RenderSettings withPrecision(Precision newPrecision) {
    return new RenderSettings(
        method,
        seed,
        steps,
        guidance,
        width,
        height,
        beta,
        device,
        sampler,
        newPrecision,
        shortcuts);
  }

  public RenderSettings withShortcuts(Shortcuts newShortcuts) {
    return new RenderSettings(
        method,
        seed,
        steps,
        guidance,
        width,
        height,
        beta,
        device,
        sampler,
        precision,
        newShortcuts);
  }
}
