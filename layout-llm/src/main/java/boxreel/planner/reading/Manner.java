package boxreel.planner.reading;

/// How a thing differs from what is usual for its kind.
///
/// @param size factor of its usual size: "tiny"
/// @param pace factor of its usual speed: "slowly", "runs"
/// @param drive how its speed changes along its way
/// @param enters whether it comes in over the edge of the frame
/// @param leaves whether it goes out over the edge of the frame
public record Manner(double size, double pace, Drive drive, boolean enters, boolean leaves) {
  public static final Manner USUAL = new Manner(1, 1, Drive.STEADY, false, false);

  /// How a speed changes along a way.
  public enum Drive {
    STEADY,
    /// Loses speed by friction.
    ROLLS,
    /// Comes to rest before the end.
    STOPS,
    /// Gets faster from rest.
    SPEEDS_UP
  }
}
