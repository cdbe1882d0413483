package boxreel.planner.reading;

/// What is known about a kind of thing.
///
/// @param name the noun in the singular, lower case
/// @param height of its box in frame heights, alone at its usual distance
/// @param aspect width over height in pixels
/// @param zone where it usually is
/// @param home the background to guess where the prompt names none; may be empty
/// @param metres its height in the world
/// @param speed of its usual way to move, in frame widths per second
/// @param bounce share of the height that is left after a bounce
public record Noun(
    String name,
    double height,
    double aspect,
    Zone zone,
    String home,
    double metres,
    double speed,
    double bounce) {
  /// A thing of which nothing is known.
  static Noun unknown(String name) {
    return new Noun(name, 0.32, 1, Zone.GROUND, "", 1, 0.16, 0.3);
  }

  boolean isUnknown() {
    return equals(unknown(name));
  }

  Noun called(String newName) {
    return new Noun(newName, height, aspect, zone, home, metres, speed, bounce);
  }
}
