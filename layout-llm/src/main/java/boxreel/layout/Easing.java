package boxreel.layout;

/// How a box gets from one key to the next.
public enum Easing {
  /// Constant speed, corner by corner: LVD's interpolation.
  LINEAR,
  /// Stays until the next key, then jumps.
  HOLD,
  EASE_IN,
  EASE_OUT,
  EASE_IN_OUT
}
