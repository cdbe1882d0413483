package boxreel.render.sampler;

import java.util.Locale;
import java.util.Optional;

/// How the visited timesteps spread over the trained ones ("Common Diffusion Noise Schedules and
/// Sample Steps are Flawed", table 2).
public enum Spacing {
  LINSPACE,
  LEADING,
  TRAILING;

  /// The spacing of this name in a scheduler's configuration.
  public static Optional<Spacing> named(String name) {
    for (Spacing spacing : values()) {
      if (spacing.name().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(spacing);
      }
    }
    return Optional.empty();
  }
}
