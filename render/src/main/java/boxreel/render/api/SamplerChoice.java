package boxreel.render.api;

import java.util.Locale;
import java.util.Optional;

/// Which way a render takes from noise to picture.
public enum SamplerChoice {
  /// What the model's folder stores. Differs in one case: LVD's methods take DPM-Solver++ where a
  /// folder stores DDIM, as LVD does.
  AUTO("auto"),
  /// DPM-Solver++ of second order.
  DPM_SOLVER("dpm++"),
  /// DDIM without added noise.
  DDIM("ddim"),
  /// Euler's method.
  EULER("euler");

  private final String label;

  SamplerChoice(String label) {
    this.label = label;
  }

  /// As the command line takes it.
  public String label() {
    return label;
  }

  /// The sampler of this name, whatever its case.
  public static Optional<SamplerChoice> named(String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    for (SamplerChoice choice : values()) {
      if (choice.label.equals(wanted)) {
        return Optional.of(choice);
      }
    }
    return Optional.empty();
  }
}
