package boxreel.planner.staging;

import boxreel.planner.reading.Noun;
import java.util.ArrayList;
import java.util.List;

/// Ways that come back: circles seen in perspective, pendulums, turns on the spot.
final class Orbits {
  private static final double SWINGS = 1.5;
  private static final double DEPTH = 0.18;
  private static final int KEYS = 16;

  private Orbits() {}

  /// Once around a point. On the way behind it a thing is higher and smaller, in front lower and
  /// larger.
  ///
  /// @param radiusX below 0 to start on the right
  /// @param isFlat whether it circles on a plane that is seen from the side
  static Motion circle(Curve x, Curve y, double radiusX, double radiusY, boolean isFlat) {
    Curve scale = isFlat ? u -> 1 - DEPTH * Math.sin(2 * Math.PI * u) : Curve.constant(1);
    return Motion.of(
            u -> x.at(u) - radiusX * Math.cos(2 * Math.PI * u),
            u -> y.at(u) - radiusY * Math.sin(2 * Math.PI * u),
            scale)
        .withTurns(evenly(KEYS));
  }

  /// A pendulum: fast and low in the middle, slow and high at both ends.
  ///
  /// @param y of the lowest point
  /// @param reach to either side; below 0 to start on the right
  static Motion pendulum(Curve x, Curve y, double reach) {
    double lift = 0.45 * Math.abs(reach);
    Curve swing = u -> Math.sin(2 * Math.PI * SWINGS * u + Math.PI / 2);
    return Motion.of(
            u -> x.at(u) - reach * swing.at(u), u -> y.at(u) - lift * swing.at(u) * swing.at(u))
        .withTurns(evenly((int) (12 * SWINGS)));
  }

  /// How broad a thing looks that turns about its upright axis, twice. What is as round as a
  /// ball stays as it is.
  static Curve turning(Noun noun) {
    if (noun.bounce() >= 0.6) {
      return Curve.constant(1);
    }
    double least = noun.aspect() > 1.3 ? 1 / noun.aspect() : 0.62;
    return u -> least + (1 - least) * Math.abs(Math.cos(2 * Math.PI * u));
  }

  static List<Double> evenly(int count) {
    List<Double> turns = new ArrayList<>();
    for (int i = 0; i <= count; i++) {
      turns.add(i / (double) count);
    }
    return turns;
  }
}
