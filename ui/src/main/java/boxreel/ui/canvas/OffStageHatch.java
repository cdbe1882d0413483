package boxreel.ui.canvas;

import boxreel.layout.Box;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// Slanted lines over the part of a box that is outside the frame, where nothing is rendered.
final class OffStageHatch extends Region {
  private static final double GAP = 11;

  private final Path lines = new Path();

  OffStageHatch() {
    setManaged(false);
    setMouseTransparent(true);
    lines.getStyleClass().add("hatch");
    lines.setManaged(false);
    getChildren().add(lines);
  }

  void show(Box box, FrameTransform at) {
    lines.getElements().clear();
    double left = at.toStageX(box.x());
    double top = at.toStageY(box.y());
    double right = at.toStageX(box.right());
    double bottom = at.toStageY(box.bottom());
    double frameLeft = at.x();
    double frameTop = at.y();
    double frameRight = at.x() + at.width();
    double frameBottom = at.y() + at.height();
    fill(left, top, Math.min(right, frameLeft), bottom);
    fill(Math.max(left, frameRight), top, right, bottom);
    double innerLeft = Math.max(left, frameLeft);
    double innerRight = Math.min(right, frameRight);
    fill(innerLeft, top, innerRight, Math.min(bottom, frameTop));
    fill(innerLeft, Math.max(top, frameBottom), innerRight, bottom);
  }

  /// Lines at 45 degrees; all lie on one grid, so that neighbouring parts match.
  private void fill(double left, double top, double right, double bottom) {
    if (right - left < 1 || bottom - top < 1) {
      return;
    }
    double first = Math.ceil((left + top) / GAP) * GAP;
    for (double sum = first; sum < right + bottom; sum += GAP) {
      double startX = Math.max(left, sum - bottom);
      double endX = Math.min(right, sum - top);
      if (endX > startX) {
        lines.getElements().addAll(new MoveTo(startX, sum - startX), new LineTo(endX, sum - endX));
      }
    }
  }
}
