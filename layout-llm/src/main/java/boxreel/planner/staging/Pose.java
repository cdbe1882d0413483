package boxreel.planner.staging;

/// Where an actor is at a moment.
///
/// @param x of the centre
/// @param y of the centre
/// @param scale of its usual size
/// @param breadth of its usual width, besides the scale
record Pose(double x, double y, double scale, double breadth) {}
