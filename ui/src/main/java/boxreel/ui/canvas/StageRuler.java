package boxreel.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// A ruler at the stage's edge, in px of the video.
final class StageRuler extends Region {
  static final double THICKNESS = 20;
  private static final double CLOSEST = 64;
  private static final double[] STEPS = {1, 2, 5, 10, 20, 40, 80, 100, 200, 400, 800, 1600};

  private final Orientation orientation;
  private final Path ticks = new Path();
  private final Region marked = new Region();
  private final List<Label> labels = new ArrayList<>();

  StageRuler(Orientation orientation) {
    this.orientation = orientation;
    getStyleClass().addAll("stage-ruler", orientation.name().toLowerCase(Locale.ROOT));
    ticks.getStyleClass().add("ruler-ticks");
    ticks.setManaged(false);
    marked.getStyleClass().add("ruler-mark");
    marked.setManaged(false);
    setMouseTransparent(true);
    setManaged(false);
    getChildren().addAll(marked, ticks);
  }

  /// @param start the frame's first edge on the stage
  /// @param length the frame's length on the stage
  /// @param pixels the frame's length in px of the video
  /// @param from start of the part to mark, in shares of the frame; equal to `to` marks nothing
  void show(double start, double length, int pixels, double from, double to) {
    double scale = length / pixels;
    double step = STEPS[STEPS.length - 1];
    for (double candidate : STEPS) {
      if (candidate * scale >= CLOSEST) {
        step = candidate;
        break;
      }
    }
    double size = orientation == Orientation.HORIZONTAL ? getWidth() : getHeight();
    ticks.getElements().clear();
    int label = 0;
    double minor = step / 4;
    int first = (int) Math.ceil((THICKNESS - start) / scale / minor);
    int last = (int) Math.floor((size - start) / scale / minor);
    for (int i = first; i <= last && last - first < 2000; i++) {
      double at = Math.floor(start + i * minor * scale) + 0.5;
      boolean major = Math.floorMod(i, 4) == 0;
      tick(at, major ? 12 : 16);
      if (major && i >= 0 && i * minor <= pixels) {
        place(label++, Long.toString(Math.round(i * minor)), at);
      }
    }
    for (int i = label; i < labels.size(); i++) {
      labels.get(i).setVisible(false);
    }
    double a = start + from * length;
    double b = start + to * length;
    marked.setVisible(to > from);
    if (orientation == Orientation.HORIZONTAL) {
      marked.resizeRelocate(a, 0, Math.max(0, b - a), THICKNESS);
    } else {
      marked.resizeRelocate(0, a, THICKNESS, Math.max(0, b - a));
    }
  }

  private void tick(double at, double from) {
    if (orientation == Orientation.HORIZONTAL) {
      ticks.getElements().addAll(new MoveTo(at, from), new LineTo(at, THICKNESS));
    } else {
      ticks.getElements().addAll(new MoveTo(from, at), new LineTo(THICKNESS, at));
    }
  }

  private void place(int index, String text, double at) {
    while (labels.size() <= index) {
      Label label = new Label();
      label.getStyleClass().add("ruler-label");
      label.setManaged(false);
      labels.add(label);
      getChildren().add(label);
    }
    Label label = labels.get(index);
    label.setText(text);
    label.setVisible(true);
    double width = Math.ceil(label.prefWidth(-1));
    double height = label.prefHeight(-1);
    if (orientation == Orientation.HORIZONTAL) {
      label.resizeRelocate(at + 4, 0, width, height);
    } else {
      label.setRotate(-90);
      label.resizeRelocate(7 - width / 2, at - 4 - width / 2 - height / 2, width, height);
    }
  }
}
