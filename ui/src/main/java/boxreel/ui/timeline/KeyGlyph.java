package boxreel.ui.timeline;

import boxreel.layout.Easing;
import boxreel.layout.Key;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/// A key on a lane: a diamond, round where the way out is eased, square where it holds; hollow
/// while nobody has touched a planner's key, dotted inside where it falls between frames.
final class KeyGlyph extends Region {
  static final double SIZE = 12;

  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass SUGGESTED = PseudoClass.getPseudoClass("suggested");
  private static final PseudoClass BETWEEN = PseudoClass.getPseudoClass("between");

  private static final PseudoClass REPLACES = PseudoClass.getPseudoClass("replaces");

  private final Region shape = new Region();
  private final Region dot = new Region();

  KeyGlyph() {
    getStyleClass().add("key-glyph");
    dot.getStyleClass().add("key-dot");
    getChildren().addAll(shape, dot);
    setManaged(false);
    setMouseTransparent(true);
  }

  /// @param replaces whether it was dragged onto a key that it would replace
  void show(Key key, boolean selected, boolean current, boolean replaces) {
    String style = styleOf(key.easing());
    if (!shape.getStyleClass().contains(style)) {
      shape.getStyleClass().setAll("key-shape", style);
    }
    pseudoClassStateChanged(REPLACES, replaces);
    pseudoClassStateChanged(SELECTED, selected);
    pseudoClassStateChanged(CURRENT, current);
    pseudoClassStateChanged(SUGGESTED, key.origin() != Key.Origin.USER);
    pseudoClassStateChanged(BETWEEN, key.time() != Math.rint(key.time()));
  }

  static String styleOf(Easing easing) {
    return easing.equals(Easing.LINEAR)
        ? "key-linear"
        : easing.equals(Easing.HOLD) ? "key-hold" : "key-eased";
  }

  @Override
  protected void layoutChildren() {
    shape.resizeRelocate(0, 0, getWidth(), getHeight());
    dot.resizeRelocate(getWidth() / 2 - 2, getHeight() / 2 - 2, 4, 4);
  }
}
