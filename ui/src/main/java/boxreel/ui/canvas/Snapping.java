package boxreel.ui.canvas;

import boxreel.layout.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Pulls dragged boxes to the frame's edges, centre and thirds, and to other boxes.
public final class Snapping {
  private static final double[] FRAME_LINES = {0, 1.0 / 3, 0.5, 2.0 / 3, 1};

  private Snapping() {}

  /// A box after snapping.
  ///
  /// @param guideX place of the upright line it snapped to, in frame widths
  /// @param guideY place of the level line it snapped to, in frame heights
  public record Snapped(Box box, OptionalDouble guideX, OptionalDouble guideY) {
    static Snapped none(Box box) {
      return new Snapped(box, OptionalDouble.empty(), OptionalDouble.empty());
    }
  }

  /// Moves a box by the shortest way that puts one of its edges or its centre on a line.
  ///
  /// @param radiusX how far it may be pulled, in frame widths
  /// @param radiusY how far it may be pulled, in frame heights
  public static Snapped move(Box box, List<Box> others, double radiusX, double radiusY) {
    Pull x = Pull.best(new double[] {box.x(), box.centreX(), box.right()}, linesX(others), radiusX);
    Pull y =
        Pull.best(new double[] {box.y(), box.centreY(), box.bottom()}, linesY(others), radiusY);
    return new Snapped(box.movedBy(x.by(), y.by()), x.line(), y.line());
  }

  /// Puts the edges that a handle drags on a line, if one is near.
  public static Snapped resize(
      Box box, Handle handle, List<Box> others, double radiusX, double radiusY) {
    double left = box.x();
    double top = box.y();
    double right = box.right();
    double bottom = box.bottom();
    Pull x = Pull.NONE;
    Pull y = Pull.NONE;
    if (handle.x() != 0.5) {
      x = Pull.best(new double[] {handle.x() == 0 ? left : right}, linesX(others), radiusX);
      left += handle.x() == 0 ? x.by() : 0;
      right += handle.x() == 1 ? x.by() : 0;
    }
    if (handle.y() != 0.5) {
      y = Pull.best(new double[] {handle.y() == 0 ? top : bottom}, linesY(others), radiusY);
      top += handle.y() == 0 ? y.by() : 0;
      bottom += handle.y() == 1 ? y.by() : 0;
    }
    if (right - left < Resizing.SMALLEST || bottom - top < Resizing.SMALLEST) {
      return Snapped.none(box);
    }
    return new Snapped(Box.ofCorners(left, top, right, bottom), x.line(), y.line());
  }

  private static List<Double> linesX(List<Box> others) {
    List<Double> lines = frameLines();
    for (Box other : others) {
      lines.addAll(List.of(other.x(), other.centreX(), other.right()));
    }
    return lines;
  }

  private static List<Double> linesY(List<Box> others) {
    List<Double> lines = frameLines();
    for (Box other : others) {
      lines.addAll(List.of(other.y(), other.centreY(), other.bottom()));
    }
    return lines;
  }

  private static List<Double> frameLines() {
    List<Double> lines = new ArrayList<>();
    for (double line : FRAME_LINES) {
      lines.add(line);
    }
    return lines;
  }

  private record Pull(double by, OptionalDouble line) {
    static final Pull NONE = new Pull(0, OptionalDouble.empty());

    static Pull best(double[] edges, List<Double> lines, double radius) {
      Pull best = NONE;
      double distance = radius;
      for (double line : lines) {
        for (double edge : edges) {
          if (Math.abs(line - edge) < distance) {
            distance = Math.abs(line - edge);
            best = new Pull(line - edge, OptionalDouble.of(line));
          }
        }
      }
      return best;
    }
  }
}
