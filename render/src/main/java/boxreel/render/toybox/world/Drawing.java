package boxreel.render.toybox.world;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// A rigid drawing that is stretched to fill a box. Immutable.
final class Drawing {
  /// One filled shape, in the sketch's own coordinates.
  ///
  /// @param outlined whether the dark line runs around it
  record Part(Ink ink, Shape shape, boolean outlined) {}

  private final List<Part> parts;
  private final Rectangle2D bounds;

  Drawing(List<Part> parts) {
    this.parts = List.copyOf(parts);
    Rectangle2D union = parts.getFirst().shape().getBounds2D();
    for (Part part : parts) {
      if (part.outlined()) {
        union = union.createUnion(part.shape().getBounds2D());
      }
    }
    this.bounds = union;
  }

  /// Width over height of the drawing as sketched, in pixels.
  double aspect() {
    return bounds.getWidth() / bounds.getHeight();
  }

  /// Paints the drawing so that it fills a box to the pixel, outline included.
  ///
  /// @param box in pixels, larger than the outline
  void paint(Graphics2D graphics, Rectangle2D box, Rgb colour) {
    double line = Math.max(0.9, 0.022 * Math.sqrt(box.getWidth() * box.getHeight()));
    AffineTransform place =
        AffineTransform.getTranslateInstance(box.getX() + line / 2, box.getY() + line / 2);
    place.scale(
        Math.max(0.5, box.getWidth() - line) / bounds.getWidth(),
        Math.max(0.5, box.getHeight() - line) / bounds.getHeight());
    place.translate(-bounds.getX(), -bounds.getY());
    // Round joins, so that a line reaches exactly half its width beyond every corner.
    graphics.setStroke(
        new BasicStroke((float) line, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (Part part : parts) {
      Shape placed = place.createTransformedShape(part.shape());
      graphics.setColor(part.ink().on(colour).toAwt());
      graphics.fill(placed);
      if (part.outlined()) {
        graphics.setColor(Ink.outline(colour).toAwt());
        graphics.draw(placed);
      }
    }
  }
}
