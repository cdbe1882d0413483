package boxreel.ui.lint;

import boxreel.layout.lint.ModelGrid;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// The cells in which a model thinks, over the frame: those of its latents thin, those of its
/// coarsest attention strong.
public final class GridOverlay extends Region {
  /// Closer lines would be a grey veil.
  private static final double CLOSEST = 5;

  private final Path fine = path("grid-fine");
  private final Path coarse = path("grid-coarse");

  public GridOverlay() {
    setManaged(false);
    setMouseTransparent(true);
    getChildren().addAll(fine, coarse);
  }

  /// Draws the cells of a frame of `width` x `height` px on the screen.
  public void show(ModelGrid grid, double width, double height) {
    draw(fine, grid.latentCell(), grid, width, height);
    draw(coarse, grid.attentionCell(), grid, width, height);
  }

  private static void draw(Path path, int cell, ModelGrid grid, double width, double height) {
    path.getElements().clear();
    double stepX = cell * width / grid.width();
    double stepY = cell * height / grid.height();
    if (Math.min(stepX, stepY) < CLOSEST) {
      return;
    }
    for (int i = 0; i * stepX < width + 0.5; i++) {
      double x = Math.floor(i * stepX) + 0.5;
      path.getElements().addAll(new MoveTo(x, 0), new LineTo(x, height));
    }
    for (int i = 0; i * stepY < height + 0.5; i++) {
      double y = Math.floor(i * stepY) + 0.5;
      path.getElements().addAll(new MoveTo(0, y), new LineTo(width, y));
    }
  }

  private static Path path(String styleClass) {
    Path path = new Path();
    path.getStyleClass().add(styleClass);
    path.setManaged(false);
    return path;
  }
}
