package boxreel.ui.canvas;

import boxreel.layout.Box;
import javafx.scene.layout.Region;

/// Where the frame lies on the stage, in px.
///
/// @param x the frame's left edge
/// @param y the frame's top edge
/// @param width the frame's width on screen, above 0
/// @param height the frame's height on screen, above 0
public record FrameTransform(double x, double y, double width, double height) {
  /// The frame in the middle of a stage, as large as the margin around it allows.
  ///
  /// @param aspect the frame's width divided by its height
  /// @param margin px to keep free on each side
  public static FrameTransform fitting(
      double stageWidth, double stageHeight, double aspect, double margin) {
    double roomX = Math.max(16, stageWidth - 2 * margin);
    double roomY = Math.max(16, stageHeight - 2 * margin);
    double width = Math.max(16, Math.floor(Math.min(roomX, roomY * aspect)));
    double height = Math.max(8, Math.rint(width / aspect));
    return new FrameTransform(
        Math.rint((stageWidth - width) / 2), Math.rint((stageHeight - height) / 2), width, height);
  }

  /// The frame enlarged by a factor about a point of the stage that stays where it is.
  public FrameTransform zoomed(double factor, double pivotX, double pivotY) {
    return new FrameTransform(
        pivotX + (x - pivotX) * factor,
        pivotY + (y - pivotY) * factor,
        width * factor,
        height * factor);
  }

  public FrameTransform moved(double dx, double dy) {
    return new FrameTransform(x + dx, y + dy, width, height);
  }

  /// Frame widths to px on the stage.
  public double toStageX(double frameX) {
    return x + frameX * width;
  }

  public double toStageY(double frameY) {
    return y + frameY * height;
  }

  /// Px on the stage to frame widths.
  public double toFrameX(double stageX) {
    return (stageX - x) / width;
  }

  public double toFrameY(double stageY) {
    return (stageY - y) / height;
  }

  /// Puts a region over a box, on whole px.
  void place(Region region, Box box) {
    double left = Math.rint(toStageX(box.x()));
    double top = Math.rint(toStageY(box.y()));
    region.resizeRelocate(
        left,
        top,
        Math.max(1, Math.rint(toStageX(box.right())) - left),
        Math.max(1, Math.rint(toStageY(box.bottom())) - top));
    region.requestLayout();
  }
}
