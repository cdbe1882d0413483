package boxreel.planner.staging;

import java.util.ArrayList;
import java.util.List;

/// A way from side to side.
///
/// @param turns shares of the clip at which it needs keys besides LVD's moments
/// @param penalty how much worse than the best
record Sideways(Curve x, boolean isMoving, List<Double> turns, double penalty) {
  static Sideways still(double x, double penalty) {
    return new Sideways(Curve.constant(x), false, List.of(), penalty);
  }

  /// Straight from point to point, evenly spread over the clip.
  static Sideways through(double penalty, double... xs) {
    return new Sideways(Curve.through(xs), xs.length > 1, knots(xs.length), penalty);
  }

  /// To and fro, three times through the middle.
  static Sideways swinging(double x, double reach, double penalty) {
    Curve swing = u -> x + reach * Math.sin(3 * Math.PI * u);
    return new Sideways(swing, true, Orbits.evenly(12), penalty);
  }

  Sideways worseBy(double more) {
    return new Sideways(x, isMoving, turns, penalty + more);
  }

  /// Inner points of a way of `count` points.
  static List<Double> knots(int count) {
    List<Double> knots = new ArrayList<>();
    for (int i = 1; i < count - 1; i++) {
      knots.add(i / (count - 1.0));
    }
    return knots;
  }
}
