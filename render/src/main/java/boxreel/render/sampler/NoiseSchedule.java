package boxreel.render.sampler;

/// How much of signal and noise a sample holds at each trained timestep. Computed in double
/// precision; the reference has single precision, which differs in the seventh digit.
public final class NoiseSchedule {
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
}
