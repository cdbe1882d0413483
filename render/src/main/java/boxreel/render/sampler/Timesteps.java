package boxreel.render.sampler;

import boxreel.base.RenderException;

/// Which of the trained timesteps are visited. Rounds half to even, as the reference does.
final class Timesteps {
  private Timesteps() {}

  /// DDIM's: linspace covers 0 and the last timestep, leading starts at 0.
  static int[] ddim(Spacing spacing, int steps, int trained, int offset) throws RenderException {
    int[] timesteps = new int[steps];
    for (int i = 0; i < steps; i++) {
      int fromEnd = steps - 1 - i;
      timesteps[i] =
          switch (spacing) {
            case LINSPACE -> rounded(steps == 1 ? 0 : fromEnd * (trained - 1.0) / (steps - 1));
            case LEADING -> fromEnd * (trained / steps) + offset;
            case TRAILING -> rounded(trained - i * ((double) trained / steps)) - 1;
          };
    }
    return checked(timesteps, trained);
  }

  /// DPM-Solver's: one more point is laid out, and the one at the clean end is left out.
  static int[] dpmSolver(Spacing spacing, int steps, int trained, int offset)
      throws RenderException {
    int[] timesteps = new int[steps];
    for (int i = 0; i < steps; i++) {
      int fromEnd = steps - i;
      timesteps[i] =
          switch (spacing) {
            case LINSPACE -> rounded(fromEnd * ((trained - 1.0) / steps));
            case LEADING -> fromEnd * (trained / (steps + 1)) + offset;
            case TRAILING -> rounded(trained - i * ((double) trained / steps)) - 1;
          };
    }
    return checked(timesteps, trained);
  }

  /// Euler's: as DDIM's, but linspace is not rounded.
  static double[] euler(Spacing spacing, int steps, int trained, int offset)
      throws RenderException {
    int[] whole = ddim(spacing, steps, trained, offset);
    double[] timesteps = new double[steps];
    for (int i = 0; i < steps; i++) {
      int fromEnd = steps - 1 - i;
      timesteps[i] =
          spacing == Spacing.LINSPACE && steps > 1
              ? fromEnd * (trained - 1.0) / (steps - 1)
              : whole[i];
    }
    return timesteps;
  }

  private static int rounded(double time) {
    return (int) Math.rint(time);
  }

  private static int[] checked(int[] timesteps, int trained) throws RenderException {
    boolean falling = timesteps[0] < trained && timesteps[timesteps.length - 1] >= 0;
    for (int i = 1; i < timesteps.length; i++) {
      falling &= timesteps[i] < timesteps[i - 1];
    }
    if (!falling) {
      throw RenderException.badInput(Words.FEW_TIMESTEPS.with(trained, timesteps.length));
    }
    return timesteps;
  }
}
