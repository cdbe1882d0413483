package boxreel.planner.staging;

import boxreel.layout.Box;
import boxreel.planner.reading.Actor;
import boxreel.planner.reading.Span;
import boxreel.planner.reading.Zone;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An actor with its size and its way. Remembers its boxes, as others ask for them again and
/// again; for one thread.
final class Figure {
  /// Boxes keep this far from the edges.
  static final double MARGIN = 0.02;

  /// Moments at which boxes are compared.
  private static final int SAMPLES = 20;

  private static final double GOING = 0.12;

  private final Actor actor;
  private final Size size;
  private final Motion motion;
  private final Map<Double, Box> boxes = new HashMap<>();
  private final @Nullable Box[] samples = new Box[SAMPLES + 1];
  private final boolean[] isThere = new boolean[SAMPLES + 1];
  private @Nullable Box reach;

  Figure(Actor actor, Size size, Motion motion) {
    this.actor = actor;
    this.size = size;
    this.motion = motion;
    boolean isAlways = actor.presence().equals(List.of(Span.ALL));
    for (int i = 0; i <= SAMPLES; i++) {
      double u = moment(i);
      isThere[i] =
          isAlways
              || actor.presence().stream().anyMatch(span -> u >= span.from() && u <= span.to());
    }
  }

  Actor actor() {
    return actor;
  }

  Motion motion() {
    return motion;
  }

  /// The box at a moment: shrunk and shifted where needed so that it is inside the frame. Of who
  /// comes in or goes out over the edge, the box is what is inside.
  Box boxAt(double u) {
    Box known = boxes.get(u);
    if (known == null) {
      known = box(motion.at(u));
      boxes.put(u, known);
    }
    return known;
  }

  private Box box(Pose pose) {
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
      Pose pose = motion.at(moment(i));
      Box box = box(pose);
      samples[i] = box;
      sum +=
          (crossesEdge() ? 0 : Math.abs(box.centreX() - pose.x()))
              + Math.abs(box.centreY() - pose.y());
    }
    return sum / (SAMPLES + 1);
  }

  /// Whether what one covers in the course of the clip touches what the other covers.
  boolean comesNear(Figure other) {
    Box here = reach();
    Box there = other.reach();
    return here.x() < there.right()
        && there.x() < here.right()
        && here.y() < there.bottom()
        && there.y() < here.bottom();
  }

  private Box reach() {
    Box known = reach;
    if (known == null) {
      double left = 1;
      double top = 1;
      double right = 0;
      double bottom = 0;
      for (int i = 0; i <= SAMPLES; i++) {
        Box box = sample(i);
        left = Math.min(left, box.x());
        top = Math.min(top, box.y());
        right = Math.max(right, box.right());
        bottom = Math.max(bottom, box.bottom());
      }
      known = Box.ofCorners(left, top, right, bottom);
      reach = known;
    }
    return known;
  }

  /// How much two figures cover each other, on average over the clip: the common area as a share
  /// of the smaller box, counted while both are there.
  double overlap(Figure other) {
    double sum = 0;
    for (int i = 0; i <= SAMPLES; i++) {
      if (isThere[i] && other.isThere[i]) {
        sum += share(sample(i), other.sample(i));
      }
    }
    return sum / (SAMPLES + 1);
  }

  /// How much of this figure another one covers, on average over the clip, were the other in
  /// front.
  double hiddenBy(Figure front) {
    double sum = 0;
    for (int i = 0; i <= SAMPLES; i++) {
      if (isThere[i] && front.isThere[i]) {
        Box box = sample(i);
        sum += common(box, front.sample(i)) / (box.width() * box.height());
      }
    }
    return sum / (SAMPLES + 1);
  }

  /// How much two figures cover each other at the start and at the end, the sum of both shares.
  double overlapAtEnds(Figure other) {
    return share(sample(0), other.sample(0)) + share(sample(SAMPLES), other.sample(SAMPLES));
  }

  /// The lowest that its box gets: where it touches the ground, if it does.
  double foot() {
    double foot = 0;
    for (int i = 0; i <= SAMPLES; i++) {
      foot = Math.max(foot, sample(i).bottom());
    }
    return foot;
  }

  /// Whether it gets from one place to another, from side to side.
  boolean goes() {
    double left = 1;
    double right = 0;
    for (int i = 0; i <= SAMPLES; i++) {
      left = Math.min(left, sample(i).centreX());
      right = Math.max(right, sample(i).centreX());
    }
    return right - left > GOING;
  }

  private static double moment(int sample) {
    return sample / (double) SAMPLES;
  }

  private Box sample(int i) {
    Box known = samples[i];
    if (known == null) {
      known = box(motion.at(moment(i)));
      samples[i] = known;
    }
    return known;
  }

  private static double share(Box a, Box b) {
    double common = common(a, b);
    return common == 0 ? 0 : common / Math.min(a.width() * a.height(), b.width() * b.height());
  }

  private static double common(Box a, Box b) {
    double width = Math.min(a.right(), b.right()) - Math.max(a.x(), b.x());
    double height = Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y());
    return Math.max(0, width) * Math.max(0, height);
  }
}
