package boxreel.ui.inspector;

import boxreel.layout.Box;
import boxreel.layout.Easing;
import boxreel.layout.Key;
import boxreel.layout.Track;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// A picture of how a box gets from one key to the next: time to the right, way upwards.
final class EasingCurve extends Region {
  private static final double SIZE = 56;
  private static final double PAD = 9;
  private static final int PIECES = 32;

  private final Path curve = new Path();

  EasingCurve() {
    getStyleClass().add("easing-curve");
    curve.getStyleClass().add("easing-line");
    curve.setManaged(false);
    getChildren().add(curve);
    setMinSize(SIZE, SIZE);
    setMaxSize(SIZE, SIZE);
  }

  /// Samples a track with this easing, so that the picture is what the render gets.
  void show(Easing easing) {
    Track track =
        Track.throughout(
            "curve",
            "curve",
            2,
            List.of(
                new Key(0, new Box(0, 0, 1, 1), easing, Key.Origin.USER),
                Key.byUser(1, new Box(1, 0, 1, 1))));
    curve.getElements().clear();
    for (int i = 0; i <= PIECES; i++) {
      double time = i / (double) PIECES;
      double x = PAD + time * (SIZE - 2 * PAD);
      double y = SIZE - PAD - track.positionAt(time).x() * (SIZE - 2 * PAD);
      curve.getElements().add(i == 0 ? new MoveTo(x, y) : new LineTo(x, y));
    }
  }
}
