package boxreel.planner.staging;

import boxreel.layout.Box;
import boxreel.planner.reading.Actor;
import boxreel.planner.reading.Zone;

/// An actor with its size and its way.
record Figure(Actor actor, Size size, Motion motion) {
  /// Boxes keep this far from the edges.
  static final double MARGIN = 0.02;

  /// Moments at which boxes are compared.
  private static final int SAMPLES = 20;

  /// The box at a moment: shrunk and shifted where needed so that it is inside the frame. Of who
  /// comes in or goes out over the edge, the box is what is inside.
  Box boxAt(double u) {
    Pose pose = motion.at(u);
    double inside = 1 - 2 * MARGIN;
    double fit = Math.min(pose.scale(), Math.min(inside / size.width(), inside / size.height()));
    double width = size.width() * fit * pose.breadth();
    double height = size.height() * fit;
    double y = Math.clamp(pose.y(), MARGIN + height / 2, 1 - MARGIN - height / 2);
    if (crossesEdge()) {
      double left = Math.clamp(pose.x() - width / 2, 0, 1 - MARGIN);
      double right = Math.clamp(pose.x() + width / 2, left + MARGIN, 1);
      return Box.ofCorners(left, y - height / 2, right, y + height / 2);
    }
    double x = Math.clamp(pose.x(), MARGIN + width / 2, 1 - MARGIN - width / 2);
    return Box.centred(x, y, width, height);
  }

  double scaleAt(double u) {
    return motion.scale().at(u);
  }

  boolean isGrounded() {
    return actor.noun().zone() == Zone.GROUND || actor.noun().zone() == Zone.WATER;
  }

  private boolean crossesEdge() {
    return actor.manner().enters() || actor.manner().leaves();
  }

  /// How far the way leads out of the frame, on average, in frame lengths.
  double outside() {
    double sum = 0;
    for (int i = 0; i <= SAMPLES; i++) {
      double u = i / (double) SAMPLES;
      Pose pose = motion.at(u);
      Box box = boxAt(u);
      sum +=
          (crossesEdge() ? 0 : Math.abs(box.centreX() - pose.x()))
              + Math.abs(box.centreY() - pose.y());
    }
    return sum / (SAMPLES + 1);
  }

  /// How much two figures cover each other, on average over the clip: the common area as a share
  /// of the smaller box, counted while both are there.
  double overlap(Figure other) {
    double sum = 0;
    for (int i = 0; i <= SAMPLES; i++) {
      double u = i / (double) SAMPLES;
      if (isThere(u) && other.isThere(u)) {
        sum += share(boxAt(u), other.boxAt(u));
      }
    }
    return sum / (SAMPLES + 1);
  }

  private boolean isThere(double u) {
    return actor.presence().stream().anyMatch(span -> u >= span.from() && u <= span.to());
  }

  private static double share(Box a, Box b) {
    double width = Math.min(a.right(), b.right()) - Math.max(a.x(), b.x());
    double height = Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y());
    return width <= 0 || height <= 0
        ? 0
        : width * height / Math.min(a.width() * a.height(), b.width() * b.height());
  }
}
