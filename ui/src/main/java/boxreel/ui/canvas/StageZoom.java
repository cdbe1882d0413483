package boxreel.ui.canvas;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/// How the view departs from showing the whole frame.
public final class StageZoom {
  private static final double LEAST = 0.125;
  private static final double MOST = 16;

  private final ReadOnlyDoubleWrapper factor = new ReadOnlyDoubleWrapper(1);
  private FrameTransform fit = new FrameTransform(0, 0, 1, 1);
  private double shiftX;
  private double shiftY;
  private Runnable changed = () -> {};

  /// 1 shows the whole frame.
  public ReadOnlyDoubleProperty factorProperty() {
    return factor.getReadOnlyProperty();
  }

  void onChange(Runnable action) {
    changed = action;
  }

  FrameTransform applyTo(FrameTransform fitting) {
    fit = fitting;
    return new FrameTransform(
        Math.rint(fit.x() + shiftX),
        Math.rint(fit.y() + shiftY),
        fit.width() * factor.get(),
        fit.height() * factor.get());
  }

  /// Shows the whole frame.
  public void fit() {
    shiftX = 0;
    shiftY = 0;
    factor.set(1);
    changed.run();
  }

  /// Enlarges about the middle of the frame.
  public void zoomBy(double by) {
    zoomBy(
        by,
        fit.x() + shiftX + fit.width() * factor.get() / 2,
        fit.y() + shiftY + fit.height() * factor.get() / 2);
  }

  /// Enlarges about a point of the stage.
  public void zoomBy(double by, double pivotX, double pivotY) {
    double wanted = Math.clamp(factor.get() * by, LEAST, MOST);
    double real = wanted / factor.get();
    FrameTransform now =
        new FrameTransform(fit.x() + shiftX, fit.y() + shiftY, fit.width(), fit.height());
    FrameTransform then = now.zoomed(real, pivotX, pivotY);
    shiftX = then.x() - fit.x();
    shiftY = then.y() - fit.y();
    factor.set(wanted);
    changed.run();
  }

  /// Moves the view by px.
  public void panBy(double dx, double dy) {
    shiftX += dx;
    shiftY += dy;
    changed.run();
  }
}
