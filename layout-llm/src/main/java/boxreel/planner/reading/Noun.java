package boxreel.planner.reading;

/// What is known about a kind of thing.
///
/// @param name the noun in the singular, lower case
/// @param height of its box in frame heights, at its usual distance
/// @param aspect width over height in pixels
/// @param zone where it usually is
/// @param home the background to guess where the prompt names none; may be empty
public record Noun(String name, double height, double aspect, Zone zone, String home) {
  /// A thing of which nothing is known.
  static Noun unknown(String name) {
    return new Noun(name, 0.32, 1, Zone.GROUND, "");
  }

  boolean isUnknown() {
    return equals(unknown(name));
  }
}
