package boxreel.planner.staging;

import java.util.List;

/// A way up and down.
///
/// @param turns shares of the clip at which it needs keys besides LVD's moments
/// @param penalty how much worse than the best
/// @param scale of the usual size: what stands farther back is smaller
record Upright(Curve y, List<Double> turns, double penalty, double scale) {
  static Upright of(Ballistics.Flight flight, double penalty) {
    return new Upright(flight.y(), flight.turns(), penalty, 1);
  }

  static Upright through(double... ys) {
    return new Upright(Curve.through(ys), Sideways.knots(ys.length), 0, 1);
  }

  static Upright swinging(double y, double reach) {
    Curve swing = u -> y - reach * Math.sin(3 * Math.PI * u);
    return new Upright(swing, Orbits.evenly(12), 0, 1);
  }

  Upright worseBy(double more) {
    return new Upright(y, turns, penalty + more, scale);
  }

  Upright scaledBy(double factor) {
    return new Upright(y, turns, penalty, scale * factor);
  }
}
