package boxreel.render.api;

import java.util.Locale;
import java.util.Optional;

/// How boxes steer a render, by the names of "LLM-grounded Video Diffusion Models" (ICLR 2024).
public enum Method {
  /// No boxes: the prompt alone.
  BASELINE("baseline"),
  /// Attention guidance on the plain model.
  LVD("lvd"),
  /// GLIGEN's gated self-attention on box tokens.
  LVD_GLIGEN("lvd-gligen"),
  /// Attention guidance and GLIGEN together.
  LVD_PLUS("lvd-plus");

  private final String label;

  Method(String label) {
    this.label = label;
  }

  /// The paper's name, as the command line takes it.
  public String label() {
    return label;
  }

  /// The method of this name, whatever its case.
  public static Optional<Method> named(String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    for (Method method : values()) {
      if (method.label.equals(wanted)) {
        return Optional.of(method);
      }
    }
    return Optional.empty();
  }

  public boolean usesGligen() {
    return this == LVD_GLIGEN || this == LVD_PLUS;
  }

  public boolean usesAttentionGuidance() {
    return this == LVD || this == LVD_PLUS;
  }
}
