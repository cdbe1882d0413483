package boxreel.ui.render;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// Numbers as a thin line, from zero.
final class Sparkline extends Region {
  private static final double WIDTH = 96;
  private static final double HEIGHT = 24;

  private final Path line = new Path();

  Sparkline() {
    getStyleClass().add("sparkline");
    line.getStyleClass().add("sparkline-line");
    line.setManaged(false);
    getChildren().add(line);
    setMinSize(WIDTH, HEIGHT);
    setMaxSize(WIDTH, HEIGHT);
  }

  void show(List<Double> values) {
    line.getElements().clear();
    double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    if (values.size() < 2 || most <= 0) {
      return;
    }
    for (int i = 0; i < values.size(); i++) {
      double x = 1 + (WIDTH - 2) * i / (values.size() - 1);
      double y = HEIGHT - 2 - (HEIGHT - 4) * values.get(i) / most;
      line.getElements().add(i == 0 ? new MoveTo(x, y) : new LineTo(x, y));
    }
  }
}
