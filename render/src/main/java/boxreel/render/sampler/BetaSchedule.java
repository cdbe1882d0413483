package boxreel.render.sampler;

import java.util.Locale;
import java.util.Optional;

/// How much noise each training timestep adds.
public enum BetaSchedule {
  /// Equal steps from first to last.
  LINEAR,
  /// Equal steps of the square root, as latent diffusion models have it.
  SCALED_LINEAR,
  /// Cosine (Nichol and Dhariwal, 2021), capped at 0.999.
  SQUAREDCOS_CAP_V2;

  private static final double COSINE_OFFSET = 0.008;
  private static final double COSINE_CAP = 0.999;

  /// The schedule of this name in a scheduler's configuration.
  public static Optional<BetaSchedule> named(String name) {
    for (BetaSchedule schedule : values()) {
      if (schedule.name().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(schedule);
      }
    }
    return Optional.empty();
  }

  /// The beta of timestep `t` of `count`.
  double beta(int t, int count, double first, double last) {
    double share = count == 1 ? 0 : t / (count - 1.0);
    return switch (this) {
      case LINEAR -> first + share * (last - first);
      case SCALED_LINEAR -> {
        double root = Math.sqrt(first) + share * (Math.sqrt(last) - Math.sqrt(first));
        yield root * root;
      }
      case SQUAREDCOS_CAP_V2 ->
          Math.min(1 - cosine((t + 1.0) / count) / cosine((double) t / count), COSINE_CAP);
    };
  }

  private static double cosine(double time) {
    double cos = Math.cos((time + COSINE_OFFSET) / (1 + COSINE_OFFSET) * Math.PI / 2);
    return cos * cos;
  }
}
