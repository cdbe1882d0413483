package boxreel.layout;

/// An axis-aligned rectangle in fractions of the frame, origin at the top left. It may reach beyond
/// the frame, as LVD's boxes do; users clamp where they need to.
///
/// @param x left edge, 0 is the frame's left and 1 its right edge
/// @param y top edge, 0 is the frame's top and 1 its bottom edge
/// @param width above 0
/// @param height above 0
public record Box(double x, double y, double width, double height) {
  public Box {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      throw new IllegalArgumentException("A box needs finite corners: " + x + ", " + y);
    }
    if (!(width > 0) || !(height > 0) || Double.isInfinite(width) || Double.isInfinite(height)) {
      throw new IllegalArgumentException("A box needs a size above 0: " + width + " x " + height);
    }
  }

  /// The box between two corners; `right > left` and `bottom > top`.
  public static Box ofCorners(double left, double top, double right, double bottom) {
    return new Box(left, top, right - left, bottom - top);
  }

  /// The box of this size around a centre.
  public static Box centred(double centreX, double centreY, double width, double height) {
    return new Box(centreX - width / 2, centreY - height / 2, width, height);
  }

  public double right() {
    return x + width;
  }

  public double bottom() {
    return y + height;
  }

  public double centreX() {
    return x + width / 2;
  }

  public double centreY() {
    return y + height / 2;
  }

  public Box movedBy(double dx, double dy) {
    return new Box(x + dx, y + dy, width, height);
  }
}
