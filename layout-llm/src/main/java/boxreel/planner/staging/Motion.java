package boxreel.planner.staging;

import java.util.ArrayList;
import java.util.List;

/// The way of an actor through the clip.
///
/// @param x of the centre
/// @param y of the centre
/// @param scale of the usual size
/// @param breadth of the usual width, which a turning thing changes
/// @param turns shares of the clip at which it needs a key besides LVD's six moments
record Motion(Curve x, Curve y, Curve scale, Curve breadth, List<Double> turns) {
  Motion {
    turns = List.copyOf(turns);
  }

  static Motion of(Curve x, Curve y) {
    return of(x, y, Curve.constant(1));
  }

  static Motion of(Curve x, Curve y, Curve scale) {
    return new Motion(x, y, scale, Curve.constant(1), List.of());
  }

  Motion withTurns(List<Double> newTurns) {
    return new Motion(x, y, scale, breadth, newTurns);
  }

  Motion withBreadth(Curve newBreadth) {
    return new Motion(x, y, scale, newBreadth, turns);
  }

  /// The same way in a part of the clip; before and after it nothing moves.
  Motion during(double from, double to) {
    List<Double> moved = new ArrayList<>(List.of(from, to));
    turns.forEach(turn -> moved.add(from + turn * (to - from)));
    return new Motion(
        squeezed(x, from, to),
        squeezed(y, from, to),
        squeezed(scale, from, to),
        squeezed(breadth, from, to),
        moved);
  }

  private static Curve squeezed(Curve curve, double from, double to) {
    return u -> curve.at(Math.clamp((u - from) / (to - from), 0.0, 1.0));
  }

  Pose at(double u) {
    return new Pose(x.at(u), y.at(u), scale.at(u), breadth.at(u));
  }
}
