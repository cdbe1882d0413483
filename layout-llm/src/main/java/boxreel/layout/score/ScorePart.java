package boxreel.layout.score;

/// One view of a layout.
///
/// @param name "prompt", "motion", "perspective", "overlap" or "frame"
/// @param value 0 for poor to 1 for flawless
/// @param weight in the total, above 0
/// @param reason what was seen, a short clause: "the ball jumps at moment 4"
public record ScorePart(String name, double value, double weight, String reason) {
  public ScorePart {
    if (!(value >= 0 && value <= 1) || !(weight > 0)) {
      throw new IllegalArgumentException("A part needs 0 to 1, not " + value + " of " + weight);
    }
  }
}
