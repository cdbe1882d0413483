package boxreel.render.sampler;

import boxreel.base.RenderException;
import java.util.ArrayList;
import java.util.List;

/// Euler's method on the probability flow (Karras et al. 2022, algorithm 1 without churn, Euler
/// steps; diffusers' `EulerDiscreteScheduler`).
///
/// The reference steps a sample `y = x / a` whose noise has deviation sigma, and feeds `a y` to
/// the model; `y' = y + (sigma' - sigma) (y - x0) / sigma` is here `x' = b'/b x + (a' - a b'/b)
/// x0`, the form of DDIM. What differs from DDIM are the timesteps, which may lie between two
/// trained ones, the end on no noise, and the start with slightly less noise.
public final class EulerSampler implements Sampler {
  private final SchedulerConfig config;
  private final NoiseSchedule schedule;

  public EulerSampler(SchedulerConfig config) {
    this.config = config;
    this.schedule = new NoiseSchedule(config);
  }

  @Override
  public NoiseSchedule schedule() {
    return schedule;
  }

  /// The reference multiplies noise by the first sigma, and only with leading timesteps by
  /// `1 / a`, which would be right.
  @Override
  public double startScale(int steps) throws RenderException {
    if (spacing() == Spacing.LEADING) {
      return 1;
    }
    double sigma = sigmas(timesteps(steps))[0];
    return sigma * NoiseSchedule.signalOf(sigma);
  }

  @Override
  public List<StepCoefficients> plan(int steps, int skipped) throws RenderException {
    double[] timesteps = timesteps(steps);
    double[] sigmas = sigmas(timesteps);
    List<StepCoefficients> plan = new ArrayList<>();
    for (int i = skipped; i < steps; i++) {
      double time = config.karrasSigmas() ? schedule.timestepOf(sigmas[i]) : timesteps[i];
      // Models are told times in single precision.
      plan.add(step((float) time, sigmas[i], i + 1 < steps ? sigmas[i + 1] : 0));
    }
    return List.copyOf(plan);
  }

  private Spacing spacing() {
    return config.spacing().orElse(Spacing.LINSPACE);
  }

  private double[] timesteps(int steps) throws RenderException {
    return Timesteps.euler(spacing(), steps, config.trainSteps(), config.stepsOffset());
  }

  private double[] sigmas(double[] timesteps) {
    int steps = timesteps.length;
    double[] sigmas = new double[steps];
    for (int i = 0; i < steps; i++) {
      sigmas[i] = schedule.sigmaBetween(timesteps[i]);
    }
    return config.karrasSigmas()
        ? NoiseSchedule.karras(sigmas[0], sigmas[steps - 1], steps)
        : sigmas;
  }

  private StepCoefficients step(double time, double sigma, double sigmaNext) {
    double a = NoiseSchedule.signalOf(sigma);
    double b = sigma * a;
    double aNext = NoiseSchedule.signalOf(sigmaNext);
    double bNext = sigmaNext * aNext;
    return new StepCoefficients(
        time,
        a * a,
        config.prediction().cleanFromSample(a, b),
        config.prediction().cleanFromOutput(a, b),
        Double.POSITIVE_INFINITY,
        bNext / b,
        0,
        aNext - a * bNext / b,
        0);
  }
}
