package boxreel.render.sampler;

/// How much of signal and noise a sample holds at each trained timestep. Computed in double
/// precision; the reference has single precision, which differs in the seventh digit.
public final class NoiseSchedule {
  private static final double KARRAS_RHO = 7;

  private final double[] alphaBar;

  public NoiseSchedule(SchedulerConfig config) {
    alphaBar = new double[config.trainSteps()];
    double product = 1;
    for (int t = 0; t < alphaBar.length; t++) {
      product *=
          1 - config.betaSchedule().beta(t, alphaBar.length, config.betaStart(), config.betaEnd());
      alphaBar[t] = product;
    }
  }

  /// Timesteps are 0 to this, exclusive.
  public int trainSteps() {
    return alphaBar.length;
  }

  /// The product of `1 - beta` up to and with timestep `t`: falls from almost 1 to almost 0.
  public double alphaBar(int t) {
    return alphaBar[t];
  }

  /// The share of the clean sample at timestep `t`.
  public double signalScale(int t) {
    return Math.sqrt(alphaBar[t]);
  }

  /// The share of standard normal noise at timestep `t`.
  public double noiseScale(int t) {
    return Math.sqrt(1 - alphaBar[t]);
  }

  /// Noise relative to signal at timestep `t`.
  public double sigma(int t) {
    return Math.sqrt((1 - alphaBar[t]) / alphaBar[t]);
  }

  /// Noise relative to signal between two timesteps, in a straight line.
  double sigmaBetween(double t) {
    int below = Math.clamp((long) Math.floor(t), 0, alphaBar.length - 2);
    return sigma(below) + (t - below) * (sigma(below + 1) - sigma(below));
  }

  /// The time at which sigma is this, between the timesteps in a straight line of its logarithm.
  double timestepOf(double sigma) {
    int below = 0;
    while (below < alphaBar.length - 2 && sigma(below + 1) <= sigma) {
      below++;
    }
    double low = Math.log(sigma(below));
    double high = Math.log(sigma(below + 1));
    return below + Math.clamp((Math.log(sigma) - low) / (high - low), 0, 1);
  }

  /// Sigmas that fall along a seventh power (Karras et al. 2022, equation 5).
  static double[] karras(double largest, double smallest, int count) {
    double from = Math.pow(largest, 1 / KARRAS_RHO);
    double to = Math.pow(smallest, 1 / KARRAS_RHO);
    double[] sigmas = new double[count];
    for (int i = 0; i < count; i++) {
      double share = count == 1 ? 0 : i / (count - 1.0);
      sigmas[i] = Math.pow(from + share * (to - from), KARRAS_RHO);
    }
    return sigmas;
  }

  /// The share of signal `a` where noise relative to it is sigma.
  static double signalOf(double sigma) {
    return 1 / Math.sqrt(1 + sigma * sigma);
  }
}
