package boxreel.ui.canvas;

import boxreel.layout.Box;

/// What a dragged handle makes of a box.
public final class Resizing {
  /// The smallest side, as a share of the frame; boxes below a latent cell steer nothing.
  public static final double SMALLEST = 0.01;

  private Resizing() {}

  /// The box after a handle was dragged.
  ///
  /// @param dx how far, in shares of the frame's width
  /// @param dy how far, in shares of the frame's height
  /// @param keepRatio whether width to height stays as it is
  /// @param fromCentre whether the centre stays, instead of the opposite side
  public static Box drag(
      Box box, Handle handle, double dx, double dy, boolean keepRatio, boolean fromCentre) {
    double alongX = handle.x() * 2 - 1;
    double alongY = handle.y() * 2 - 1;
    double reach = fromCentre ? 2 : 1;
    double width = Math.max(SMALLEST, box.width() + reach * alongX * dx);
    double height = Math.max(SMALLEST, box.height() + reach * alongY * dy);
    if (keepRatio) {
      double scale = ratio(box, handle, width, height);
      width = Math.max(SMALLEST, box.width() * scale);
      height = Math.max(SMALLEST, box.height() * scale);
    }
    double fixedX = fromCentre ? 0.5 : 1 - handle.x();
    double fixedY = fromCentre ? 0.5 : 1 - handle.y();
    return new Box(
        box.x() + fixedX * (box.width() - width),
        box.y() + fixedY * (box.height() - height),
        width,
        height);
  }

  private static double ratio(Box box, Handle handle, double width, double height) {
    double scaleX = width / box.width();
    double scaleY = height / box.height();
    if (!handle.isCorner()) {
      return handle.y() == 0.5 ? scaleX : scaleY;
    }
    return Math.abs(scaleX - 1) > Math.abs(scaleY - 1) ? scaleX : scaleY;
  }
}
