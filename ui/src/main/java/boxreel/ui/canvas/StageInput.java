package boxreel.ui.canvas;

import boxreel.layout.Box;
import boxreel.layout.Track;
import boxreel.ui.document.Selection;
import boxreel.ui.document.ShotDocument;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;

/// Mouse and keys on the stage, as intents of the view model.
final class StageInput {
  private static final double HIT = 8;
  private static final double TRAVEL = 3;
  private static final Duration NUDGE_PAUSE = Duration.millis(600);

  private final StageView stage;
  private final CanvasViewModel model;
  private final ShotDocument document;
  private final StageZoom zoom;
  private final PauseTransition nudgePause = new PauseTransition(NUDGE_PAUSE);
  private double pressX;
  private double pressY;
  private double lastX;
  private double lastY;
  private boolean panning;
  private boolean travelled;

  @SuppressWarnings("this-escape")
  StageInput(StageView stage, CanvasViewModel model, StageZoom zoom) {
    this.stage = stage;
    this.model = model;
    this.document = model.document();
    this.zoom = zoom;
    zoom.onChange(stage::requestLayout);
    nudgePause.setOnFinished(_ -> document.endMerge());
    stage.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    stage.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    stage.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    stage.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
    stage.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> stage.setHovered(null));
    stage.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    stage.addEventHandler(ScrollEvent.SCROLL, this::scroll);
    stage.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    model.toolProperty().subscribe(tool -> stage.setCursor(cursorOf(tool)));
  }

  private void press(MouseEvent event) {
    stage.requestFocus();
    pressX = event.getX();
    pressY = event.getY();
    lastX = pressX;
    lastY = pressY;
    travelled = false;
    panning =
        event.getButton() == MouseButton.MIDDLE || model.toolProperty().get() == CanvasTool.HAND;
    if (panning || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    double x = stage.transform().toFrameX(pressX);
    double y = stage.transform().toFrameY(pressY);
    if (model.toolProperty().get() == CanvasTool.DRAW) {
      model.beginDraw(x, y);
      return;
    }
    if (!model.viewModeProperty().get().showsBoxes()) {
      return;
    }
    Optional<Handle> handle = handleAt(pressX, pressY);
    Optional<Track> selected = document.selectedTrack();
    if (handle.isPresent() && selected.isPresent()) {
      model.beginResize(selected.get(), handle.get(), x, y);
    } else if (selected.isPresent() && model.isOnSelected(x, y)) {
      model.beginMove(selected.get(), x, y);
    } else {
      model
          .trackAt(x, y)
          .ifPresentOrElse(
              track -> model.beginMove(track, x, y), () -> document.select(Selection.NONE));
    }
  }

  private void drag(MouseEvent event) {
    if (panning) {
      zoom.panBy(event.getX() - lastX, event.getY() - lastY);
      lastX = event.getX();
      lastY = event.getY();
      return;
    }
    if (!travelled && Math.hypot(event.getX() - pressX, event.getY() - pressY) < TRAVEL) {
      return;
    }
    travelled = true;
    FrameTransform at = stage.transform();
    model.drag(
        new Drag(
            at.toFrameX(event.getX()),
            at.toFrameY(event.getY()),
            event.isShiftDown(),
            event.isAltDown(),
            event.isShortcutDown(),
            1 / at.width(),
            1 / at.height()));
  }

  private void release(MouseEvent event) {
    if (panning) {
      panning = false;
      return;
    }
    boolean moved = travelled;
    model.end();
    if (!moved && event.getButton() == MouseButton.PRIMARY) {
      selectBeneath(event);
    }
  }

  /// A click on the selected box that did not move it selects what lies under the mouse instead, if
  /// that is smaller.
  private void selectBeneath(MouseEvent event) {
    if (model.toolProperty().get() != CanvasTool.SELECT
        || handleAt(event.getX(), event.getY()).isPresent()
        || stage.phraseField().isVisible()) {
      return;
    }
    model
        .trackAt(stage.transform().toFrameX(event.getX()), stage.transform().toFrameY(event.getY()))
        .filter(track -> !document.selection().isTrack(track.id()))
        .ifPresent(track -> document.select(Selection.ofTrack(track.id())));
  }

  private void click(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY
        && event.getClickCount() == 2
        && model.isOnSelected(
            stage.transform().toFrameX(event.getX()), stage.transform().toFrameY(event.getY()))) {
      model.editPhrase();
    }
  }

  private void hover(MouseEvent event) {
    CanvasTool tool = model.toolProperty().get();
    if (tool != CanvasTool.SELECT) {
      stage.setHovered(null);
      return;
    }
    Optional<Handle> handle = handleAt(event.getX(), event.getY());
    double x = stage.transform().toFrameX(event.getX());
    double y = stage.transform().toFrameY(event.getY());
    Optional<Track> track = model.trackAt(x, y);
    stage.setHovered(track.map(Track::id).orElse(null));
    stage.setCursor(
        handle
            .map(StageInput::cursorOf)
            .orElse(track.isPresent() || model.isOnSelected(x, y) ? Cursor.MOVE : Cursor.DEFAULT));
  }

  private void scroll(ScrollEvent event) {
    if (event.getDeltaY() == 0 || event.isInertia()) {
      return;
    }
    zoom.zoomBy(Math.pow(1.0018, event.getDeltaY()), event.getX(), event.getY());
    event.consume();
  }

  private void key(KeyEvent event) {
    double amount = event.isShiftDown() ? 10 : 1;
    double dx = 0;
    double dy = 0;
    switch (event.getCode()) {
      case LEFT -> dx = -amount;
      case RIGHT -> dx = amount;
      case UP -> dy = -amount;
      case DOWN -> dy = amount;
      default -> {
        if (event.getCode() == KeyCode.TAB && !document.shot().tracks().isEmpty()) {
          selectNext(event.isShiftDown() ? -1 : 1);
          event.consume();
        }
        return;
      }
    }
    if (document.selectedTrack().isEmpty()) {
      return;
    }
    // Arrows move by a thousandth of the frame's width: a px at the size of the published models.
    double step = 1 / 576.0;
    double stepY = step * stage.transform().width() / stage.transform().height();
    if (event.isShortcutDown()) {
      model.nudgeSize(dx * step, dy * stepY);
    } else {
      model.nudge(dx * step, dy * stepY);
    }
    nudgePause.playFromStart();
    event.consume();
  }

  private void selectNext(int by) {
    var tracks = document.shot().tracks();
    int at = -1;
    for (int i = 0; i < tracks.size(); i++) {
      if (document.selection().isTrack(tracks.get(i).id())) {
        at = i;
      }
    }
    int next = at < 0 ? (by > 0 ? 0 : tracks.size() - 1) : Math.floorMod(at + by, tracks.size());
    document.select(Selection.ofTrack(tracks.get(next).id()));
  }

  private Optional<Handle> handleAt(double x, double y) {
    Optional<Box> box = stage.selectedBox();
    if (box.isEmpty() || !model.viewModeProperty().get().showsBoxes()) {
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

  private static Cursor cursorOf(CanvasTool tool) {
    return switch (tool) {
      case SELECT -> Cursor.DEFAULT;
      case DRAW -> Cursor.CROSSHAIR;
      case HAND -> Cursor.OPEN_HAND;
    };
  }

  private static Cursor cursorOf(Handle handle) {
    return switch (handle) {
      case NORTH_WEST, SOUTH_EAST -> Cursor.NW_RESIZE;
      case NORTH_EAST, SOUTH_WEST -> Cursor.NE_RESIZE;
      case NORTH, SOUTH -> Cursor.V_RESIZE;
      case EAST, WEST -> Cursor.H_RESIZE;
    };
  }
}
