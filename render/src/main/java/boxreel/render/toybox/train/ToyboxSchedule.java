package boxreel.render.toybox.train;

/// The forward process that Toybox is trained with: the noise schedule of Stable Diffusion and
/// ModelScope, betas linear in their square root.
final class ToyboxSchedule {
  static final int TIMESTEPS = 1000;
  static final double BETA_START = 0.00085;
  static final double BETA_END = 0.012;

  private final double[] alphaBar = new double[TIMESTEPS];

  ToyboxSchedule() {
    double product = 1;
    for (int t = 0; t < TIMESTEPS; t++) {
      double root =
          Math.sqrt(BETA_START)
              + t / (TIMESTEPS - 1.0) * (Math.sqrt(BETA_END) - Math.sqrt(BETA_START));
      product *= 1 - root * root;
      alphaBar[t] = product;
    }
  }

  /// Share of the clean signal: `x_t = signal x_0 + noise eps`.
  double signal(int timestep) {
    return Math.sqrt(alphaBar[timestep]);
  }

  double noise(int timestep) {
    return Math.sqrt(1 - alphaBar[timestep]);
  }
}
