package boxreel.project.sketch;

/// A point, in whatever unit its user says.
public record Point(double x, double y) {
  double distanceTo(Point other) {
    return Math.hypot(other.x - x, other.y - y);
  }
}
