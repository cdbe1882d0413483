package boxreel.ui.render;

import boxreel.project.TakeSettings;
import boxreel.project.TakeStages;
import boxreel.ui.text.Message;

/// How carefully something is rendered.
public enum RenderPreset implements Message {
  /// With the settings as they are.
  FINAL,
  /// With half the steps, to see whether it is worth more.
  DRAFT;

  private static final int LEAST_STEPS = 4;

  /// A draft is not drawn again, and no frames are drawn between its frames.
  TakeSettings of(TakeSettings settings) {
    return switch (this) {
      case FINAL -> settings;
      case DRAFT ->
          settings
              .withSteps(Math.min(settings.steps(), Math.max(LEAST_STEPS, settings.steps() / 2)))
              .withStages(TakeStages.NONE.withFramesAtOnce(settings.stages().framesAtOnce()));
    };
  }
}
