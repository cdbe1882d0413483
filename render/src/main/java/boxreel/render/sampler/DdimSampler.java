package boxreel.render.sampler;

import boxreel.base.RenderException;
import java.util.ArrayList;
import java.util.List;

/// DDIM without added noise (Song, Meng and Ermon, "Denoising Diffusion Implicit Models", eta
/// 0).
///
/// Each step goes back by the same number of timesteps, as in diffusers, or to the next one
/// that is visited, as in OpenAI's spaced diffusion; with most spacings that is not quite the
/// same. The last one lands on timestep 0's noise level or on none, as the model says.
public final class DdimSampler implements Sampler {
  private final SchedulerConfig config;
  private final NoiseSchedule schedule;
  private final boolean landsOnVisited;

  /// With steps of equal length.
  public DdimSampler(SchedulerConfig config) {
    this(config, false);
  }

  private DdimSampler(SchedulerConfig config, boolean landsOnVisited) {
    this.config = config;
    this.schedule = new NoiseSchedule(config);
    this.landsOnVisited = landsOnVisited;
  }

  /// From each visited timestep to the next (Nichol and Dhariwal 2021, section 4).
  public static DdimSampler spaced(SchedulerConfig config) {
    return new DdimSampler(config, true);
  }

  @Override
  public NoiseSchedule schedule() {
    return schedule;
  }

  @Override
  public List<StepCoefficients> plan(int steps, int skipped) throws RenderException {
    Spacing spacing = config.spacing().orElse(Spacing.LEADING);
    int[] timesteps = Timesteps.ddim(spacing, steps, config.trainSteps(), config.stepsOffset());
    List<StepCoefficients> plan = new ArrayList<>();
    for (int i = skipped; i < steps; i++) {
      int visited = i + 1 < steps ? timesteps[i + 1] : -1;
      int equal = timesteps[i] - config.trainSteps() / steps;
      plan.add(step(timesteps[i], landsOnVisited ? visited : equal));
    }
    return List.copyOf(plan);
  }

  private StepCoefficients step(int t, int previous) {
    double alphaBar = schedule.alphaBar(t);
    double a = Math.sqrt(alphaBar);
    double b = Math.sqrt(1 - alphaBar);
    double alphaBarNext = previous >= 0 ? schedule.alphaBar(previous) : finalAlphaBar();
    double aNext = Math.sqrt(alphaBarNext);
    double bNext = Math.sqrt(1 - alphaBarNext);
    Prediction prediction = config.prediction();
    double x0FromSample = prediction.cleanFromSample(a, b);
    double x0FromOutput = prediction.cleanFromOutput(a, b);
    if (config.clipSample()) {
      // The noise is that of the unlimited clean sample, as in the reference.
      return new StepCoefficients(
          t,
          alphaBar,
          x0FromSample,
          x0FromOutput,
          config.clipSampleRange(),
          bNext * prediction.noiseFromSample(a, b),
          bNext * prediction.noiseFromOutput(a, b),
          aNext,
          0);
    }
    // x' = a' x0 + b' noise with noise = (x - a x0) / b
    return new StepCoefficients(
        t,
        alphaBar,
        x0FromSample,
        x0FromOutput,
        Double.POSITIVE_INFINITY,
        bNext / b,
        0,
        aNext - a * bNext / b,
        0);
  }

  private double finalAlphaBar() {
    return config.setAlphaToOne() ? 1 : schedule.alphaBar(0);
  }
}
