package boxreel.ui.easing;

import boxreel.layout.CubicBezier;
import boxreel.layout.Easing;
import boxreel.ui.text.Message;

/// Easings that are offered by name.
@SuppressWarnings("ImmutableEnumChecker") // easings are values
enum Preset implements Message {
  LINEAR(Easing.LINEAR),
  EASE_IN(Easing.EASE_IN),
  EASE_OUT(Easing.EASE_OUT),
  EASE_IN_OUT(Easing.EASE_IN_OUT),
  HOLD(Easing.HOLD),
  STRONG(new CubicBezier(0.76, 0, 0.24, 1)),
  ANTICIPATE(new CubicBezier(0.36, 0, 0.66, -0.56)),
  OVERSHOOT(new CubicBezier(0.34, 1.56, 0.64, 1));

  private final Easing easing;

  Preset(Easing easing) {
    this.easing = easing;
  }

  Easing easing() {
    return easing;
  }
}
