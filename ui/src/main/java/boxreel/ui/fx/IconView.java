package boxreel.ui.fx;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import org.jspecify.annotations.Nullable;

/// An icon that keeps its 16 px grid whatever the drawing's own bounds are.
public final class IconView extends Region {
  private static final double GRID = 16;

  private final SVGPath drawing = new SVGPath();
  private @Nullable Icon shown;

  public IconView(Icon icon) {
    this(icon, GRID);
  }

  /// @param size width and height in px
  public IconView(Icon icon, double size) {
    getStyleClass().add("icon");
    drawing.getStyleClass().add("icon-shape");
    drawing.setScaleX(size / GRID);
    drawing.setScaleY(size / GRID);
    drawing.setManaged(false);
    setIcon(icon);
    getChildren().add(drawing);
    setMinSize(size, size);
    setPrefSize(size, size);
    setMaxSize(size, size);
    setMouseTransparent(true);
  }

  public void setIcon(Icon icon) {
    if (icon.equals(shown)) {
      return;
    }
    shown = icon;
    drawing.setContent(icon.path());
    drawing.getStyleClass().remove("filled");
    if (icon.isFilled()) {
      drawing.getStyleClass().add("filled");
    }
    place();
  }

  /// A shape scales about its own middle; this puts the grid's corner back to the corner.
  private void place() {
    double scale = drawing.getScaleX();
    var bounds = drawing.getLayoutBounds();
    drawing.setLayoutX((scale - 1) * bounds.getCenterX());
    drawing.setLayoutY((scale - 1) * bounds.getCenterY());
  }

  @Override
  protected void layoutChildren() {
    place();
  }
}
