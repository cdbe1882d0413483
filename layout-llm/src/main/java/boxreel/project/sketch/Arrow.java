package boxreel.project.sketch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An arrow along a way: a line, a head at its end, and small strokes across it that stand
/// closer where the motion is slower. In the unit of the way's points, such as pixels.
///
/// @param line the way without what the head covers
/// @param head the three corners of the head, the tip first
/// @param ticks strokes across the line
public record Arrow(List<Point> line, List<Point> head, List<Stroke> ticks) {
  private static final int PIECES_BETWEEN_TICKS = 6;

  /// A straight stroke.
  public record Stroke(Point from, Point to) {}

  public Arrow {
    line = List.copyOf(line);
    head = List.copyOf(head);
    ticks = List.copyOf(ticks);
  }

  /// @param way points that are the same time apart
  /// @param headLength how long the head is; a way that is shorter gets no arrow
  public static Optional<Arrow> along(List<Point> way, double headLength) {
    if (way.isEmpty() || length(way) < headLength) {
      return Optional.empty();
    }
    Point tip = way.getLast();
    int kept = way.size() - 1;
    while (kept > 0 && way.get(kept).distanceTo(tip) < headLength) {
      kept--;
    }
    Point before = way.get(kept);
    double away = before.distanceTo(tip);
    if (away < 1e-9) {
      return Optional.empty();
    }
    double dx = (tip.x() - before.x()) / away;
    double dy = (tip.y() - before.y()) / away;
    Point neck = new Point(tip.x() - dx * headLength, tip.y() - dy * headLength);
    List<Point> line = new ArrayList<>(way.subList(0, kept + 1));
    line.add(neck);
    double half = headLength * 0.45;
    List<Point> head =
        List.of(
            tip,
            new Point(neck.x() - dy * half, neck.y() + dx * half),
            new Point(neck.x() + dy * half, neck.y() - dx * half));
    return Optional.of(new Arrow(line, head, ticks(way, kept, half)));
  }

  private static List<Stroke> ticks(List<Point> way, int kept, double half) {
    List<Stroke> ticks = new ArrayList<>();
    for (int i = PIECES_BETWEEN_TICKS; i < kept; i += PIECES_BETWEEN_TICKS) {
      Point here = way.get(i);
      Point from = way.get(i - 1);
      Point to = way.get(i + 1);
      double length = from.distanceTo(to);
      if (length > 1e-9) {
        double nx = -(to.y() - from.y()) / length * half;
        double ny = (to.x() - from.x()) / length * half;
        ticks.add(
            new Stroke(
                new Point(here.x() + nx, here.y() + ny), new Point(here.x() - nx, here.y() - ny)));
      }
    }
    return ticks;
  }

  private static double length(List<Point> way) {
    double sum = 0;
    for (int i = 1; i < way.size(); i++) {
      sum += way.get(i - 1).distanceTo(way.get(i));
    }
    return sum;
  }
}
