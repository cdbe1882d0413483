package boxreel.ui.easing;

import boxreel.layout.CubicBezier;
import boxreel.layout.Easing;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.NumberField;
import boxreel.ui.fx.NumberField.NumberText;
import boxreel.ui.text.Message;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// The easing of the selected intervals: by name, by handles, by numbers.
public final class EasingPane extends VBox {
  private static final NumberText TIME = new NumberText(0, 1, 3);
  private static final NumberText WAY =
      new NumberText(EasingViewModel.LEAST, EasingViewModel.MOST, 3);
  private static final double STEP = 0.01;
  private static final int COLUMNS = 4;
  private static final double THUMB = 34;

  private final EasingViewModel model;
  private final Map<Preset, ToggleButton> presets = new EnumMap<>(Preset.class);
  private final Label count = Controls.label("", "caption", "muted");
  private final NumberField x1;
  private final NumberField y1;
  private final NumberField x2;
  private final NumberField y2;
  private final GridPane numbers = grid(2);

  public EasingPane(EasingViewModel model) {
    super(10);
    this.model = model;
    setId("easing-pane");
    getStyleClass().add("popover-body");
    GridPane names = grid(COLUMNS);
    for (Preset preset : Preset.values()) {
      ToggleButton button = button(preset);
      int at = presets.size();
      presets.put(preset, button);
      names.add(button, at % COLUMNS, at / COLUMNS);
    }
    x1 = field(Words.X1, TIME, v -> model.put(true, v, now().y1()));
    y1 = field(Words.Y1, WAY, v -> model.put(true, now().x1(), v));
    x2 = field(Words.X2, TIME, v -> model.put(false, v, now().y2()));
    y2 = field(Words.Y2, WAY, v -> model.put(false, now().x2(), v));
    numbers.addRow(0, x1, y1);
    numbers.addRow(1, x2, y2);
    getChildren()
        .addAll(
            Controls.row(8, Controls.label(Words.TITLE.text(), "pane-title"), count),
            names,
            new CurveEditor(model),
            numbers);
    model.easingProperty().subscribe(this::show);
  }

  private void show(Optional<Easing> easing) {
    int intervals = model.count();
    count.setText(intervals == 0 ? Words.NONE.text() : Words.INTERVALS.text(intervals));
    numbers.setDisable(easing.isEmpty());
    presets.forEach(
        (preset, button) -> {
          button.setDisable(easing.isEmpty());
          button.setSelected(easing.filter(preset.easing()::equals).isPresent());
        });
    CubicBezier curve = easing.orElse(Easing.LINEAR).curve();
    x1.setValue(curve.x1());
    y1.setValue(curve.y1());
    x2.setValue(curve.x2());
    y2.setValue(curve.y2());
  }

  private CubicBezier now() {
    return model.easingProperty().get().orElse(Easing.LINEAR).curve();
  }

  private ToggleButton button(Preset preset) {
    CurvePicture picture = new CurvePicture(THUMB);
    picture.show(preset.easing());
    ToggleButton button = new ToggleButton(preset.text(), picture);
    button.setId("easing-" + preset.name().toLowerCase(Locale.ROOT));
    button.setContentDisplay(ContentDisplay.TOP);
    button.getStyleClass().addAll("flat", "easing-preset");
    button.setMaxWidth(Double.MAX_VALUE);
    Controls.tip(button, preset.text());
    button.setOnAction(
        _ -> {
          model.set(preset.easing());
          show(model.easingProperty().get());
        });
    return button;
  }

  private static NumberField field(Message name, NumberText text, DoubleConsumer commit) {
    NumberField field = new NumberField(name.text(), "", name.text(), text, STEP, commit);
    field.text().setPrefColumnCount(3);
    return field;
  }

  private static GridPane grid(int columns) {
    GridPane grid = new GridPane(4, 4);
    for (int i = 0; i < columns; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / columns);
      grid.getColumnConstraints().add(column);
    }
    return grid;
  }
}
