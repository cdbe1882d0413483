package boxreel.planner.storyboard;

import java.util.Arrays;
import java.util.Locale;

/// How far the camera is from what it shows.
public enum Distance {
  WIDE(0.55),
  MEDIUM(1),
  CLOSE(1.7);

  private final double scale;

  Distance(double scale) {
    this.scale = scale;
  }

  /// How much bigger things look than at a medium distance.
  public double scale() {
    return scale;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The distance of a word, medium for one that is none.
  public static Distance of(String word) {
    return Arrays.stream(values())
        .filter(distance -> distance.word().equals(word.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse(MEDIUM);
  }
}
