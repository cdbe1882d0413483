package boxreel.render.sampler;

import boxreel.base.RenderException;
import java.util.ArrayList;
import java.util.List;

/// DPM-Solver++ of second order with one look back, midpoint variant (Lu et al., "DPM-Solver++",
/// algorithm 2), which LVD samples with.
///
/// With `lambda = -ln sigma` and `h` its growth over a step: first order is `x' = b'/b x + a'
/// (1 - exp(-h)) x0`, and second order puts `x0 + (x0 - previousX0) / (2 r)` for `x0`, where
/// `r` is the last step's growth over this one's. The first step is of first order, and so is
/// the last if it ends without noise or the steps are fewer than 15.
public final class DpmSolverPlusPlus2M implements Sampler {
  private static final int FEW_STEPS = 15;

  private final SchedulerConfig config;
  private final NoiseSchedule schedule;

  public DpmSolverPlusPlus2M(SchedulerConfig config) {
    this.config = config;
    this.schedule = new NoiseSchedule(config);
  }

  @Override
  public NoiseSchedule schedule() {
    return schedule;
  }

  @Override
  public List<StepCoefficients> plan(int steps, int skipped) throws RenderException {
    Spacing spacing = config.spacing().orElse(Spacing.LINSPACE);
    int[] timesteps =
        Timesteps.dpmSolver(spacing, steps, config.trainSteps(), config.stepsOffset());
    double[] sigmas = new double[steps + 1];
    for (int i = 0; i < steps; i++) {
      sigmas[i] = schedule.sigma(timesteps[i]);
    }
    if (config.karrasSigmas()) {
      double largest = schedule.sigma(config.trainSteps() - 1);
      double[] karras = NoiseSchedule.karras(largest, schedule.sigma(0), steps);
      for (int i = 0; i < steps; i++) {
        sigmas[i] = karras[i];
        timesteps[i] = (int) Math.rint(schedule.timestepOf(karras[i]));
      }
    }
    sigmas[steps] = config.endsOnZero() ? 0 : schedule.sigma(0);
    List<StepCoefficients> plan = new ArrayList<>();
    for (int i = skipped; i < steps; i++) {
      boolean lastOfFirstOrder = i == steps - 1 && (config.endsOnZero() || steps < FEW_STEPS);
      boolean looksBack = i > skipped && !lastOfFirstOrder;
      plan.add(step(timesteps[i], looksBack ? sigmas[i - 1] : 0, sigmas[i], sigmas[i + 1]));
    }
    return List.copyOf(plan);
  }

  /// @param sigmaBefore the last step's sigma, or 0 for a step of first order
  private StepCoefficients step(int t, double sigmaBefore, double sigma, double sigmaNext) {
    double a = NoiseSchedule.signalOf(sigma);
    double b = sigma * a;
    double aNext = NoiseSchedule.signalOf(sigmaNext);
    // exp(-h) is sigma'/sigma, which stays finite when the last step ends on sigma 0.
    double gain = aNext * (1 - sigmaNext / sigma);
    double backward =
        sigmaBefore == 0
            ? 0
            : gain * Math.log(sigma / sigmaNext) / (2 * Math.log(sigmaBefore / sigma));
    return new StepCoefficients(
        t,
        a * a,
        config.prediction().cleanFromSample(a, b),
        config.prediction().cleanFromOutput(a, b),
        Double.POSITIVE_INFINITY,
        sigmaNext * aNext / b,
        0,
        gain + backward,
        0 - backward);
  }
}
