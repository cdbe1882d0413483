package boxreel.ui.easing;

import boxreel.layout.Easing;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;

/// A picture of how a box gets from one key to the next: time to the right, way upwards. What
/// goes too far is drawn beyond the range, as far as there is room.
public final class CurvePicture extends Region {
  private static final double PAD = 0.16;
  private static final int PIECES = 32;

  private final double size;
  private final Path curve = new Path();

  /// @param size of a side, in px
  public CurvePicture(double size) {
    this.size = size;
    getStyleClass().add("easing-curve");
    curve.getStyleClass().add("easing-line");
    curve.setManaged(false);
    getChildren().add(curve);
    setMinSize(size, size);
    setMaxSize(size, size);
    setClip(new Rectangle(size, size));
    setMouseTransparent(true);
  }

  public void show(Easing easing) {
    curve.getElements().clear();
    for (int i = 0; i <= PIECES; i++) {
      double share = i / (double) PIECES;
      curve
          .getElements()
          .add(i == 0 ? new MoveTo(x(0), y(0)) : new LineTo(x(share), y(easing.at(share))));
    }
    if (easing.equals(Easing.HOLD)) {
      curve.getElements().add(new LineTo(x(1), y(1)));
    }
  }

  private double x(double share) {
    return size * (PAD + share * (1 - 2 * PAD));
  }

  private double y(double way) {
    return size * (1 - PAD - way * (1 - 2 * PAD));
  }
}
