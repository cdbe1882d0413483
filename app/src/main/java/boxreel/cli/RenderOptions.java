package boxreel.cli;

import boxreel.render.api.Device;
import boxreel.render.api.Method;
import boxreel.render.api.ModelInfo;
import boxreel.render.api.Precision;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.SamplerChoice;
import boxreel.render.api.Shortcuts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The numbers of a render as options. What is not given is the model's own default.
final class RenderOptions {
  @Option(
      names = "--method",
      paramLabel = "NAME",
      description = "How boxes steer the picture: lvd-gligen, lvd, lvd-plus; baseline has none.")
  private @Nullable Method method;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Start of the noise: the same seed gives the same video.")
  private @Nullable Long seed;

  @Option(names = "--steps", paramLabel = "N", description = "Denoising steps, 1 to 1000.")
  private @Nullable Integer steps;

  @Option(
      names = "--guidance",
      paramLabel = "X",
      description = "How strongly the prompt counts, 0 or more; off at 1 or less.")
  private @Nullable Double guidance;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      description = "Pixels, such as 160x96; 'boxreel models' tells what fits.")
  private @Nullable PixelSize size;

  @Option(
      names = "--beta",
      paramLabel = "X",
      description = "Share of the steps in which boxes act (GLIGEN), 0 to 1.")
  private @Nullable Double beta;

  @Option(
      names = "--device",
      paramLabel = "NAME",
      description =
          "Where to compute: auto, cpu, cuda (wants BOXREEL_LIBTORCH, see render/README.md) or"
              + " mps.")
  private @Nullable Device device;

  @Option(
      names = "--sampler",
      paramLabel = "NAME",
      description = "From noise to picture: auto (what the model stores), dpm++, ddim or euler.")
  private @Nullable SamplerChoice sampler;

  @Option(
      names = "--precision",
      paramLabel = "NAME",
      description =
          "Of the denoiser's products: auto (float16 on CUDA, else float32), float32, bfloat16 for"
              + " half the memory and, on processors that multiply it, more speed, or float16 for"
              + " graphics cards.")
  private @Nullable Precision precision;

  @Option(
      names = "--cache-interval",
      paramLabel = "N",
      description =
          "Faster and near the exact video: compute the UNet's inner blocks in every Nth step"
              + " alone (DeepCache). Default: 1, exact.")
  private @Nullable Integer cacheInterval;

  @Option(
      names = "--guidance-interval",
      paramLabel = "A-B",
      description =
          "Faster and near the exact video: let the guidance act between these shares of the steps"
              + " alone. Default: 0-1, exact.")
  private @Nullable ShareRange guidanceInterval;

  /// Checks what can be judged without a model.
  void check() {
    if (cacheInterval != null && (cacheInterval < 1 || cacheInterval > 100)) {
      throw new UsageError("--cache-interval must be 1 to 100, not " + cacheInterval + ".");
    }
    if (steps != null && (steps < 1 || steps > 1000)) {
      throw new UsageError("--steps must be 1 to 1000, not " + steps + ".");
    }
    if (guidance != null && guidance < 0) {
      throw new UsageError("--guidance must be 0 or more, not " + guidance + ".");
    }
    if (beta != null && (beta < 0 || beta > 1)) {
      throw new UsageError("--beta must be 0 to 1, not " + beta + ".");
    }
  }

  boolean wantsBoxes(ModelInfo model) {
    return (method == null ? model.defaults().method() : method) != Method.BASELINE;
  }

  long planSeed() {
    return seed == null ? 0 : seed;
  }

  /// The settings for this model.
  RenderSettings settings(ModelInfo model) {
    RenderSettings defaults = model.defaults();
    Method chosen = method == null ? defaults.method() : method;
    if (chosen.usesGligen() && !model.hasGligen()) {
      throw new UsageError(
          "Model "
              + model.name()
              + " has no GLIGEN layers, so --method "
              + chosen.label()
              + " does not work with it; use --method lvd or baseline.");
    }
    PixelSize pixels = size == null ? new PixelSize(defaults.width(), defaults.height()) : size;
    checkSize(pixels, model);
    return new RenderSettings(
        chosen,
        seed == null ? defaults.seed() : seed,
        steps == null ? defaults.steps() : steps,
        guidance == null ? defaults.guidance() : guidance,
        pixels.width(),
        pixels.height(),
        beta == null ? defaults.beta() : beta,
        device == null ? defaults.device() : device,
        sampler == null ? defaults.sampler() : sampler,
        precision == null ? defaults.precision() : precision,
        shortcuts(defaults.shortcuts()));
  }

  private Shortcuts shortcuts(Shortcuts defaults) {
    return new Shortcuts(
        cacheInterval == null ? defaults.cacheInterval() : cacheInterval,
        guidanceInterval == null ? defaults.guidanceFrom() : guidanceInterval.from(),
        guidanceInterval == null ? defaults.guidanceTo() : guidanceInterval.to());
  }

  private static void checkSize(PixelSize pixels, ModelInfo model) {
    int multiple = model.sizeMultiple();
    if (pixels.width() < multiple
        || pixels.height() < multiple
        || pixels.width() % multiple != 0
        || pixels.height() % multiple != 0) {
      PixelSize near =
          new PixelSize(nearest(pixels.width(), multiple), nearest(pixels.height(), multiple));
      throw new UsageError(
          "Width and height must be multiples of "
              + multiple
              + " for model "
              + model.name()
              + ", not "
              + pixels
              + "; "
              + near
              + " is near.");
    }
  }

  private static int nearest(int pixels, int multiple) {
    return Math.max(1, (pixels + multiple / 2) / multiple) * multiple;
  }
}
