package boxreel.render.toybox.world;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/// Builds a [Drawing] from back to front. Coordinates are free (usually about 100 wide, y down):
/// the drawing is scaled to its box by its own bounds.
final class Sketch {
  private final List<Drawing.Part> parts = new ArrayList<>();

  /// A shape with a line around it. Only these count for the drawing's bounds.
  Sketch part(Ink ink, Shape shape) {
    parts.add(new Drawing.Part(ink, shape, true));
    return this;
  }

  /// A shape without a line, inside the bounds of the outlined ones.
  Sketch spot(Ink ink, Shape shape) {
    parts.add(new Drawing.Part(ink, shape, false));
    return this;
  }

  /// A part and its mirror image at x = 50.
  Sketch pair(Ink ink, Shape shape) {
    return part(ink, shape).part(ink, mirrored(shape));
  }

  /// A spot and its mirror image at x = 50.
  Sketch spots(Ink ink, Shape shape) {
    return spot(ink, shape).spot(ink, mirrored(shape));
  }

  /// Two round eyes with a highlight, mirrored at x = 50.
  Sketch eyes(double x, double y, double radius) {
    return spots(Ink.WHITE, circle(x, y, radius * 1.45)).spots(Ink.BLACK, circle(x, y, radius));
  }

  Drawing done() {
    return new Drawing(parts);
  }

  static Shape circle(double x, double y, double radius) {
    return oval(x, y, radius, radius);
  }

  static Shape oval(double x, double y, double radiusX, double radiusY) {
    return new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY);
  }

  /// An oval turned clockwise by some degrees.
  static Shape oval(double x, double y, double radiusX, double radiusY, double degrees) {
    return AffineTransform.getRotateInstance(Math.toRadians(degrees), x, y)
        .createTransformedShape(oval(x, y, radiusX, radiusY));
  }

  static Shape box(double left, double top, double right, double bottom) {
    return new Rectangle2D.Double(left, top, right - left, bottom - top);
  }

  static Shape rounded(double left, double top, double right, double bottom, double radius) {
    return new RoundRectangle2D.Double(
        left, top, right - left, bottom - top, 2 * radius, 2 * radius);
  }

  static Shape polygon(double... xy) {
    Path2D path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int i = 2; i < xy.length; i += 2) {
      path.lineTo(xy[i], xy[i + 1]);
    }
    path.closePath();
    return path;
  }

  /// A path in the absolute commands of SVG that are needed here: M, L, Q, C and Z, all parts
  /// separated by blanks.
  static Shape path(String commands) {
    Path2D path = new Path2D.Double();
    StringTokenizer tokens = new StringTokenizer(commands);
    while (tokens.hasMoreTokens()) {
      switch (tokens.nextToken()) {
        case "M" -> path.moveTo(number(tokens), number(tokens));
        case "L" -> path.lineTo(number(tokens), number(tokens));
        case "Q" -> path.quadTo(number(tokens), number(tokens), number(tokens), number(tokens));
        case "C" ->
            path.curveTo(
                number(tokens),
                number(tokens),
                number(tokens),
                number(tokens),
                number(tokens),
                number(tokens));
        case "Z" -> path.closePath();
        default -> throw new IllegalArgumentException("Not a path: " + commands);
      }
    }
    return path;
  }

  static Shape mirrored(Shape shape) {
    return new AffineTransform(-1, 0, 0, 1, 100, 0).createTransformedShape(shape);
  }

  static Shape union(Shape... shapes) {
    Area area = new Area();
    for (Shape shape : shapes) {
      area.add(new Area(shape));
    }
    return new Path2D.Double(area);
  }

  static Shape without(Shape shape, Shape hole) {
    Area area = new Area(shape);
    area.subtract(new Area(hole));
    return new Path2D.Double(area);
  }

  private static double number(StringTokenizer tokens) {
    return Double.parseDouble(tokens.nextToken());
  }
}
