package boxreel.planner.staging;

/// Where an actor is at a moment.
///
/// @param x of the centre
/// @param y of the centre
/// @param scale of its usual size
record Pose(double x, double y, double scale) {
  static Pose at(double x, double y) {
    return new Pose(x, y, 1);
  }
}
