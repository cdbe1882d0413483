package boxreel.ui.easing;

import boxreel.layout.CubicBezier;
import boxreel.layout.Easing;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;

/// The curve, large, with a handle at each end to drag or to move with the arrow keys.
final class CurveEditor extends Region {
  private static final double WIDTH = 252;
  private static final double HEIGHT = 216;
  private static final double SIDE = 22;

  /// The way from 0 to 1 in px; handles reach half of it beyond both ends on the screen.
  private static final double RISE = 116;

  private static final double KNOB = 12;
  private static final double STEP = 0.01;
  private static final double LARGE_STEP = 0.1;

  private final EasingViewModel model;
  private final Path curve = new Path();
  private final Rectangle range = new Rectangle();
  private final Line firstArm = new Line();
  private final Line secondArm = new Line();
  private final Region first;
  private final Region second;
  private CubicBezier shown = Easing.LINEAR.curve();
  private boolean dragsFirst;

  CurveEditor(EasingViewModel model) {
    this.model = model;
    setId("easing-editor");
    getStyleClass().add("curve-editor");
    curve.getStyleClass().add("easing-line");
    range.getStyleClass().add("curve-range");
    firstArm.getStyleClass().add("curve-arm");
    secondArm.getStyleClass().add("curve-arm");
    first = knob(true);
    second = knob(false);
    first.setId("easing-first");
    second.setId("easing-second");
    getChildren().addAll(range, firstArm, secondArm, curve, first, second);
    getChildren().forEach(node -> node.setManaged(false));
    setMinSize(WIDTH, HEIGHT);
    setPrefSize(WIDTH, HEIGHT);
    setMaxSize(WIDTH, HEIGHT);
    Rectangle clip = new Rectangle(WIDTH, HEIGHT);
    setClip(clip);
    range.setX(px(0));
    range.setY(py(1));
    range.setWidth(px(1) - px(0));
    range.setHeight(RISE);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> model.end());
    model.easingProperty().subscribe(this::show);
  }

  private void show(Optional<Easing> easing) {
    setDisable(easing.isEmpty());
    Easing now = easing.orElse(Easing.LINEAR);
    shown = now.curve();
    curve.getElements().setAll(new MoveTo(px(0), py(0)));
    if (now.equals(Easing.HOLD)) {
      curve.getElements().addAll(new LineTo(px(1), py(0)), new LineTo(px(1), py(1)));
    } else {
      curve
          .getElements()
          .add(
              new CubicCurveTo(
                  px(shown.x1()), py(shown.y1()), px(shown.x2()), py(shown.y2()), px(1), py(1)));
    }
    arm(firstArm, 0, shown.x1(), shown.y1());
    arm(secondArm, 1, shown.x2(), shown.y2());
    place(first, shown.x1(), shown.y1());
    place(second, shown.x2(), shown.y2());
    first.setAccessibleText(Words.FIRST_HANDLE.text(text(shown.x1()), text(shown.y1())));
    second.setAccessibleText(Words.SECOND_HANDLE.text(text(shown.x2()), text(shown.y2())));
  }

  private void press(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      double toFirst = distance(event, shown.x1(), shown.y1());
      double toSecond = distance(event, shown.x2(), shown.y2());
      dragsFirst = toFirst <= toSecond;
      (dragsFirst ? first : second).requestFocus();
      event.consume();
    }
  }

  private void drag(MouseEvent event) {
    if (event.isPrimaryButtonDown()) {
      model.drag(
          dragsFirst, (event.getX() - SIDE) / (WIDTH - 2 * SIDE), (py(0) - event.getY()) / RISE);
      event.consume();
    }
  }

  private Region knob(boolean isFirst) {
    Region knob = new Region();
    knob.getStyleClass().add("curve-knob");
    knob.setFocusTraversable(true);
    knob.setAccessibleRole(AccessibleRole.SLIDER);
    knob.setCursor(Cursor.HAND);
    knob.addEventHandler(KeyEvent.KEY_PRESSED, event -> key(event, isFirst));
    knob.focusedProperty()
        .subscribe(
            (_, focused) -> {
              if (!focused) {
                model.endNudges();
              }
            });
    return knob;
  }

  private void key(KeyEvent event, boolean isFirst) {
    double step = event.isShiftDown() ? LARGE_STEP : STEP;
    KeyCode code = event.getCode();
    double dx = code == KeyCode.LEFT ? -step : code == KeyCode.RIGHT ? step : 0;
    double dy = code == KeyCode.DOWN ? -step : code == KeyCode.UP ? step : 0;
    if (dx != 0 || dy != 0) {
      model.nudge(isFirst, dx, dy);
      event.consume();
    } else if (code == KeyCode.ESCAPE && model.cancel()) {
      event.consume();
    }
  }

  private static void arm(Line arm, double end, double x, double y) {
    arm.setStartX(px(end));
    arm.setStartY(py(end));
    arm.setEndX(px(x));
    arm.setEndY(py(y));
  }

  private static void place(Region knob, double x, double y) {
    double inside = Math.clamp(py(y), KNOB / 2, HEIGHT - KNOB / 2);
    knob.resizeRelocate(px(Math.clamp(x, 0, 1)) - KNOB / 2, inside - KNOB / 2, KNOB, KNOB);
  }

  private static double distance(MouseEvent event, double x, double y) {
    return Math.hypot(event.getX() - px(x), event.getY() - py(y));
  }

  private static double px(double x) {
    return SIDE + x * (WIDTH - 2 * SIDE);
  }

  private static double py(double y) {
    return (HEIGHT + RISE) / 2 - y * RISE;
  }

  private static String text(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
