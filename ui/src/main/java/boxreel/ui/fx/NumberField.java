package boxreel.ui.fx;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A number with a name before and a unit behind it. It is typed, also as a sum, nudged with the
/// arrow keys, or scrubbed by dragging its name; Enter or leaving the field commits, Escape
/// restores.
public final class NumberField extends HBox {
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
  private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("editing");

  private final TextField text = new TextField();
  private final String name;
  private final NumberText format;
  private final double step;
  private final DoubleConsumer commit;
  private double value;
  private double whole = 100;
  private double scrubbedFrom;
  private double scrubX;

  /// @param step what one arrow key press or two px of scrubbing change
  /// @param commit told each number that the user sets, within the format's range
  public NumberField(
      String name,
      String unit,
      String description,
      NumberText format,
      double step,
      DoubleConsumer commit) {
    this.name = name;
    this.format = format;
    this.step = step;
    this.commit = commit;
    getStyleClass().add("number-field");
    Label key = Controls.label(name, "field-key");
    key.setCursor(Cursor.H_RESIZE);
    key.setMinWidth(USE_PREF_SIZE);
    key.addEventHandler(MouseEvent.MOUSE_PRESSED, this::beginScrub);
    key.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::scrub);
    text.getStyleClass().add("mono");
    text.setAccessibleText(description);
    text.setPrefColumnCount(5);
    HBox.setHgrow(text, Priority.ALWAYS);
    getChildren().addAll(key, text);
    if (!unit.isEmpty()) {
      Label unitLabel = Controls.label(unit, "field-unit");
      unitLabel.setMinWidth(USE_PREF_SIZE);
      getChildren().add(unitLabel);
    }
    Controls.tip(text, description);
    text.setOnAction(_ -> commitText());
    text.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    text.focusedProperty()
        .subscribe(
            focused -> {
              pseudoClassStateChanged(FOCUSED, focused);
              if (!focused) {
                commitText();
                show(value);
              }
            });
    text.textProperty().subscribe(typed -> pseudoClassStateChanged(INVALID, read(typed).isEmpty()));
  }

  /// Shows a number that came from elsewhere; one that is being typed stays.
  public void setValue(double shown) {
    value = shown;
    if (!text.isFocused()) {
      show(shown);
    }
  }

  /// What 100 % of the field are, for numbers typed in percent.
  public void setWhole(double all) {
    whole = all;
  }

  private OptionalDouble read(String typed) {
    OptionalDouble number = Arithmetic.evaluate(typed, name, value, whole);
    return number.isPresent() && format.holds(number.getAsDouble())
        ? number
        : OptionalDouble.empty();
  }

  /// The text control inside, for focus and tests.
  public TextField text() {
    return text;
  }

  private void show(double number) {
    text.setText(format.print(number));
  }

  private void commitText() {
    OptionalDouble typed = read(text.getText());
    if (typed.isPresent() && !format.print(value).equals(text.getText().strip())) {
      set(typed.getAsDouble());
    }
  }

  private void set(double number) {
    value = format.clamp(number);
    commit.accept(value);
    show(value);
  }

  private void onKey(KeyEvent event) {
    double factor = event.isShiftDown() ? 10 : 1;
    if (event.getCode() == KeyCode.UP) {
      set(value + step * factor);
      event.consume();
    } else if (event.getCode() == KeyCode.DOWN) {
      set(value - step * factor);
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      show(value);
      text.selectAll();
      event.consume();
    }
  }

  private void beginScrub(MouseEvent event) {
    scrubbedFrom = value;
    scrubX = event.getScreenX();
  }

  private void scrub(MouseEvent event) {
    double pace = event.isShiftDown() ? 0.1 : 1;
    double travelled = Math.rint((event.getScreenX() - scrubX) / 2);
    set(scrubbedFrom + travelled * step * pace);
  }

  /// How numbers of a field are written and what they may be.
  ///
  /// @param decimals most digits behind the point; trailing zeros are dropped
  public record NumberText(double least, double most, int decimals) {
    boolean holds(double number) {
      return number >= least && number <= most;
    }

    String print(double number) {
      String text = String.format(Locale.ROOT, "%." + decimals + "f", number);
      if (decimals > 0) {
        text = text.replaceAll("0+$", "").replaceAll("\\.$", "");
      }
      return text.equals("-0") ? "0" : text;
    }

    double clamp(double number) {
      return Math.clamp(number, least, most);
    }
  }
}
