package boxreel.ui.render;

import boxreel.render.api.RenderSettings;

/// How carefully something is rendered.
public enum RenderPreset {
  /// With the settings as they are.
  FINAL("As set"),
  /// With half the steps, to see whether it is worth more.
  DRAFT("Draft, half the steps");

  private static final int LEAST_STEPS = 4;

  private final String label;

  RenderPreset(String label) {
    this.label = label;
  }

  /// What users call it.
  public String label() {
    return label;
  }

  RenderSettings of(RenderSettings settings) {
    return switch (this) {
      case FINAL -> settings;
      case DRAFT ->
          settings.withSteps(
              Math.min(settings.steps(), Math.max(LEAST_STEPS, settings.steps() / 2)));
    };
  }
}
