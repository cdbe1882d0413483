package boxreel.ui.fx;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/// A part of a form that is closed at first: a line that opens it, and what is in it.
public final class Disclosure extends VBox {
  private static final double ICON = 12;

  private final BooleanProperty open = new SimpleBooleanProperty();
  private final ToggleButton title;

  public Disclosure(String name, Node content) {
    getStyleClass().add("disclosure");
    IconView arrow = new IconView(Icon.RIGHT, ICON);
    title = new ToggleButton(name, arrow);
    title.setMnemonicParsing(false);
    title.getStyleClass().setAll("toggle-button", "disclosure-title");
    title.setMaxWidth(Double.MAX_VALUE);
    title.selectedProperty().bindBidirectional(open);
    open.subscribe(now -> arrow.setRotate(now ? 90 : 0));
    content.visibleProperty().bind(open);
    getChildren().addAll(title, Controls.collapsing(content));
  }

  public BooleanProperty openProperty() {
    return open;
  }

  /// The line that opens it.
  public ToggleButton title() {
    return title;
  }

  /// What the line says.
  public void setName(String name) {
    title.setText(name);
  }
}
