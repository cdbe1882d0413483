package boxreel.ui.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Small controls in the house style. Each has a name for screen readers and a tooltip.
public final class Controls {
  private Controls() {}

  /// A square button with an icon only.
  public static Button iconButton(Icon icon, String name) {
    Button button = new Button();
    button.getStyleClass().add("icon-button");
    return dress(button, icon, name);
  }

  /// A square toggle with an icon only, bound to a property.
  public static ToggleButton iconToggle(Icon icon, String name, Property<Boolean> on) {
    ToggleButton button = new ToggleButton();
    button.getStyleClass().add("icon-button");
    button.selectedProperty().bindBidirectional(on);
    return dress(button, icon, name);
  }

  /// A button with an icon and words.
  public static Button button(Icon icon, String text, String... styles) {
    Button button = new Button(text, new IconView(icon));
    button.getStyleClass().addAll(styles);
    return button;
  }

  /// A row of words or icons of which one is chosen, bound to a property.
  public static <T> HBox segmented(
      String name, List<T> values, Function<T, String> text, Property<T> chosen) {
    HBox row = new HBox();
    row.getStyleClass().add("segmented");
    row.setAccessibleText(name);
    List<ToggleButton> buttons = new ArrayList<>();
    for (T value : values) {
      ToggleButton button = new ToggleButton(text.apply(value));
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setFocusTraversable(true);
      button.setOnAction(
          _ -> {
            chosen.setValue(value);
            button.setSelected(true);
          });
      buttons.add(button);
    }
    chosen.subscribe(
        now -> {
          for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setSelected(values.get(i).equals(now));
          }
        });
    row.getChildren().addAll(buttons);
    row.setMaxWidth(Region.USE_PREF_SIZE);
    return row;
  }

  public static <T extends ButtonBase> T dress(T button, Icon icon, String name) {
    button.setGraphic(new IconView(icon));
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setAccessibleText(name);
    tip(button, name);
    return button;
  }

  public static void tip(javafx.scene.control.Control control, String text) {
    Tooltip tooltip = new Tooltip(text);
    tooltip.setShowDelay(Duration.millis(500));
    control.setTooltip(tooltip);
  }

  public static Label label(String text, String... styles) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /// A key cap, such as `Ctrl R`.
  public static Label keyCap(String text) {
    Label cap = label(text, "key-cap");
    cap.setMinWidth(Region.USE_PREF_SIZE);
    return cap;
  }

  /// Takes the room that is left in a row or column.
  public static Region spacer() {
    Region spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    VBox.setVgrow(spacer, Priority.ALWAYS);
    return spacer;
  }

  public static Region rule() {
    Region rule = new Region();
    rule.getStyleClass().add("rule");
    return rule;
  }

  /// A thin upright line between groups of a tool bar.
  public static Region divider() {
    Region divider = new Region();
    divider.getStyleClass().add("divider");
    return divider;
  }

  public static HBox row(double spacing, Node... children) {
    HBox row = new HBox(spacing, children);
    row.getStyleClass().add("row");
    return row;
  }

  /// Drops a node while the bar that holds it is narrower than it needs to be.
  public static <T extends Node> T onlyWhenWide(T node, Region bar, double least) {
    node.visibleProperty().bind(bar.widthProperty().greaterThanOrEqualTo(least));
    return collapsing(node);
  }

  /// Keeps a node's place free while it can't be seen only if it is visible.
  public static <T extends Node> T collapsing(T node) {
    node.managedProperty().bind(node.visibleProperty());
    return node;
  }
}
