package boxreel.ui.canvas;

import boxreel.layout.Box;
import java.util.Optional;
import javafx.scene.Cursor;

/// Finds the handle of the selection under the mouse.
final class StageHandles {
  private static final double HIT = 8;

  private final StageView stage;
  private final CanvasViewModel model;

  StageHandles(StageView stage, CanvasViewModel model) {
    this.stage = stage;
    this.model = model;
  }

  /// The handle at a point of the stage, in px.
  Optional<Handle> at(double x, double y) {
    Optional<Box> box = stage.selectedBox();
    boolean allLocked =
        model.document().selectedTracks().stream().allMatch(track -> track.marks().locked());
    if (box.isEmpty() || allLocked || !model.viewModeProperty().get().showsBoxes()) {
      return Optional.empty();
    }
    FrameTransform at = stage.transform();
    double width = box.get().width() * at.width();
    double height = box.get().height() * at.height();
    Handle best = null;
    double distance = Double.POSITIVE_INFINITY;
    for (Handle handle : Handle.values()) {
      if (!handle.isCorner() && Math.min(width, height) < SelectionOverlay.CORNERS_ONLY) {
        continue;
      }
      double dx = Math.abs(x - (at.toStageX(box.get().x()) + handle.x() * width));
      double dy = Math.abs(y - (at.toStageY(box.get().y()) + handle.y() * height));
      if (dx <= HIT && dy <= HIT && dx + dy < distance) {
        best = handle;
        distance = dx + dy;
      }
    }
    return Optional.ofNullable(best);
  }

  static Cursor cursorOf(Handle handle) {
    return switch (handle) {
      case NORTH_WEST, SOUTH_EAST -> Cursor.NW_RESIZE;
      case NORTH_EAST, SOUTH_WEST -> Cursor.NE_RESIZE;
      case NORTH, SOUTH -> Cursor.V_RESIZE;
      case EAST, WEST -> Cursor.H_RESIZE;
    };
  }
}
