package boxreel.planner.staging;

import boxreel.planner.reading.Manner.Drive;
import java.util.List;

/// How speed changes along a straight way: friction, brakes, engines. Start and end stay where they
/// are.
final class Drives {
  /// Share of the clip after which who stops stands still.
  private static final double STOPPED = 0.8;

  private static final List<Double> TURNS = List.of(0.1, 0.25, 0.4, 0.55, 0.7, STOPPED);

  private Drives() {}

  /// @param points of the way; one of more than two points is left steady
  static Sideways driven(Sideways way, Drive drive, int points) {
    if (drive == Drive.STEADY || points != 2) {
      return way;
    }
    Curve steady = way.x();
    return new Sideways(u -> steady.at(gone(drive, u)), true, TURNS, way.penalty());
  }

  /// Share of the way that is behind at a share of the clip.
  private static double gone(Drive drive, double u) {
    return switch (drive) {
      case STEADY -> u;
      // Constant friction that takes two thirds of the speed.
      case ROLLS -> 1.5 * u - 0.5 * u * u;
      case STOPS -> {
        double left = 1 - Math.min(1, u / STOPPED);
        yield 1 - left * left;
      }
      case SPEEDS_UP -> u * u;
    };
  }
}
