package boxreel.planner.staging;

import java.util.List;

/// The way of an actor through the clip.
///
/// @param x of the centre
/// @param y of the centre
/// @param scale of the usual size
/// @param turns shares of the clip at which it needs a key besides LVD's six moments
record Motion(Curve x, Curve y, Curve scale, List<Double> turns) {
  Motion {
    turns = List.copyOf(turns);
  }

  static Motion of(Curve x, Curve y) {
    return new Motion(x, y, Curve.constant(1), List.of());
  }

  Motion withTurns(List<Double> newTurns) {
    return new Motion(x, y, scale, newTurns);
  }

  Pose at(double u) {
    return new Pose(x.at(u), y.at(u), scale.at(u));
  }
}
