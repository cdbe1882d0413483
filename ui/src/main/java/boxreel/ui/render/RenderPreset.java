package boxreel.ui.render;

import boxreel.render.api.RenderSettings;
import boxreel.ui.text.Message;

/// How carefully something is rendered.
public enum RenderPreset implements Message {
  /// With the settings as they are.
  FINAL,
  /// With half the steps, to see whether it is worth more.
  DRAFT;

  private static final int LEAST_STEPS = 4;

  RenderSettings of(RenderSettings settings) {
    return switch (this) {
      case FINAL -> settings;
      case DRAFT ->
          settings.withSteps(
              Math.min(settings.steps(), Math.max(LEAST_STEPS, settings.steps() / 2)));
    };
  }
}
