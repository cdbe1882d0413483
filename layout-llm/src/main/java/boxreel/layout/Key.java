package boxreel.layout;

/// A box at a moment.
///
/// @param time in frames from the start of the shot, 0 or more; fractions are allowed, because
///     LVD's six moments fall between frames
/// @param box where the object is
/// @param easing the way to the next key
/// @param origin who set it
public record Key(double time, Box box, Easing easing, Origin origin) {
  /// Who set a key.
  public enum Origin {
    USER,
    PLANNER,
    IMPORT
  }

  public Key {
    if (!Double.isFinite(time) || time < 0) {
      throw new IllegalArgumentException("A key's time is 0 or more, not " + time);
    }
  }

  public static Key byUser(double time, Box box) {
    return new Key(time, box, Easing.LINEAR, Origin.USER);
  }

  public static Key byPlanner(double time, Box box) {
    return new Key(time, box, Easing.LINEAR, Origin.PLANNER);
  }
}
