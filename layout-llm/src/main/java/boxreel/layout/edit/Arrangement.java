package boxreel.layout.edit;

import boxreel.layout.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Puts boxes of one frame in order: in lines, at equal gaps, to one size. Results are in the
/// order of the boxes given.
public final class Arrangement {
  private Arrangement() {}

  /// Which edges or centres are put on one line.
  public enum Line {
    LEFT,
    CENTRE,
    RIGHT,
    TOP,
    MIDDLE,
    BOTTOM
  }

  /// The smallest box around all.
  ///
  /// @param boxes at least one
  public static Box around(List<Box> boxes) {
    return Box.ofCorners(
        boxes.stream().mapToDouble(Box::x).min().orElseThrow(),
        boxes.stream().mapToDouble(Box::y).min().orElseThrow(),
        boxes.stream().mapToDouble(Box::right).max().orElseThrow(),
        boxes.stream().mapToDouble(Box::bottom).max().orElseThrow());
  }

  /// Moves boxes to a line of a reference box.
  public static List<Box> align(List<Box> boxes, Line line, Box reference) {
    return boxes.stream().map(box -> aligned(box, line, reference)).toList();
  }

  private static Box aligned(Box box, Line line, Box to) {
    double x =
        switch (line) {
          case LEFT -> to.x();
          case CENTRE -> to.centreX() - box.width() / 2;
          case RIGHT -> to.right() - box.width();
          case TOP, MIDDLE, BOTTOM -> box.x();
        };
    double y =
        switch (line) {
          case TOP -> to.y();
          case MIDDLE -> to.centreY() - box.height() / 2;
          case BOTTOM -> to.bottom() - box.height();
          case LEFT, CENTRE, RIGHT -> box.y();
        };
    return new Box(x, y, box.width(), box.height());
  }

  /// Moves boxes between the two outer ones so that the gaps are equal; with less than three
  /// nothing moves.
  ///
  /// @param across from left to right, else from top to bottom
  public static List<Box> distribute(List<Box> boxes, boolean across) {
    if (boxes.size() < 3) {
      return boxes;
    }
    List<Integer> order =
        IntStream.range(0, boxes.size())
            .boxed()
            .sorted(
                Comparator.comparingDouble(
                    i -> across ? boxes.get(i).centreX() : boxes.get(i).centreY()))
            .toList();
    Box first = boxes.get(order.getFirst());
    Box last = boxes.get(order.getLast());
    double sizes = boxes.stream().mapToDouble(b -> across ? b.width() : b.height()).sum();
    double room = across ? last.right() - first.x() : last.bottom() - first.y();
    double gap = (room - sizes) / (boxes.size() - 1);
    double at = across ? first.x() : first.y();
    List<Box> result = new ArrayList<>(boxes);
    for (int i : order) {
      Box box = boxes.get(i);
      boolean outer = box.equals(first) || box.equals(last);
      if (!outer) {
        result.set(
            i, new Box(across ? at : box.x(), across ? box.y() : at, box.width(), box.height()));
      }
      at += (across ? box.width() : box.height()) + gap;
    }
    return result;
  }

  /// Gives boxes the size of a model, about their own centres.
  public static List<Box> sameSize(List<Box> boxes, Box model) {
    return boxes.stream()
        .map(b -> Box.centred(b.centreX(), b.centreY(), model.width(), model.height()))
        .toList();
  }
}
