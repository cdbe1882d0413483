package boxreel.layout;

/// How a box gets from one key to the next.
public enum Easing {
  /// Constant speed, corner by corner: LVD's interpolation.
  LINEAR,
  /// Stays until the next key, then jumps.
  HOLD,
  EASE_IN,
  EASE_OUT,
  EASE_IN_OUT;

  /// The easing of the same way gone backwards; a hold stays a hold.
  public Easing mirrored() {
    return switch (this) {
      case LINEAR, HOLD, EASE_IN_OUT -> this;
      case EASE_IN -> EASE_OUT;
      case EASE_OUT -> EASE_IN;
    };
  }
}
