package boxreel.ui.canvas;

import boxreel.layout.Box;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/// Helping lines on the stage: thirds, what a drag snapped to, and frames that are being drawn.
final class StageGuides {
  private final Region[] thirds = {
    region("third"), region("third"), region("third"), region("third")
  };
  private final Line snapX = line();
  private final Line snapY = line();
  private final Region drawing = region("drawing");
  private final Region marquee = region("marquee");

  /// Nodes that lie under the boxes.
  List<Node> below() {
    return List.of(thirds[0], thirds[1], thirds[2], thirds[3]);
  }

  /// Nodes that lie over the boxes.
  List<Node> above() {
    return List.of(snapX, snapY, drawing, marquee);
  }

  void show(CanvasViewModel model, FrameTransform at, Region stage) {
    boolean shown = model.guidesProperty().get();
    for (int i = 0; i < thirds.length; i++) {
      thirds[i].setVisible(shown);
      double third = (i % 2 + 1) / 3.0;
      if (i < 2) {
        thirds[i].resizeRelocate(Math.rint(at.toStageX(third)), at.y(), 1, at.height());
      } else {
        thirds[i].resizeRelocate(at.x(), Math.rint(at.toStageY(third)), at.width(), 1);
      }
    }
    OptionalDouble x = model.snappedProperty().get().guideX();
    OptionalDouble y = model.snappedProperty().get().guideY();
    snapX.setVisible(model.isGesturing() && x.isPresent());
    snapY.setVisible(model.isGesturing() && y.isPresent());
    double atX = Math.floor(at.toStageX(x.orElse(0))) + 0.5;
    double atY = Math.floor(at.toStageY(y.orElse(0))) + 0.5;
    snapX.setStartX(atX);
    snapX.setEndX(atX);
    snapX.setEndY(stage.getHeight());
    snapY.setStartY(atY);
    snapY.setEndY(atY);
    snapY.setEndX(stage.getWidth());
    show(drawing, model.drawnProperty().get(), at);
    show(marquee, model.marqueeProperty().get(), at);
  }

  private static void show(Region region, Optional<Box> box, FrameTransform at) {
    region.setVisible(box.isPresent());
    box.ifPresent(b -> at.place(region, b));
  }

  private static Line line() {
    Line line = new Line();
    line.getStyleClass().add("snap-guide");
    line.setManaged(false);
    line.setMouseTransparent(true);
    return line;
  }

  private static Region region(String styleClass) {
    Region region = new Region();
    region.getStyleClass().add(styleClass);
    region.setManaged(false);
    region.setMouseTransparent(true);
    return region;
  }
}
