package boxreel.ui.canvas;

import boxreel.layout.Key;
import boxreel.layout.Track;
import boxreel.ui.document.Selection;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.edit.EditCommands;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;

/// Mouse and keys on the stage, as intents of the view model.
final class StageInput {
  private static final double TRAVEL = 3;
  private static final Duration NUDGE_PAUSE = Duration.millis(600);

  /// An arrow moves by a px at the size of the published models.
  private static final double NUDGE = 1 / 576.0;

  private static final double COARSE = 10;

  /// A cell of the latent grid, in px.
  private static final double CELL = 8;

  private final StageView stage;
  private final CanvasViewModel model;
  private final EditCommands commands;
  private final ShotDocument document;
  private final StageZoom zoom;
  private final StageHandles handles;
  private final PauseTransition nudgePause = new PauseTransition(NUDGE_PAUSE);
  private double pressX;
  private double pressY;
  private double lastX;
  private double lastY;
  private boolean panning;
  private boolean travelled;
  private boolean wasSelected;

  @SuppressWarnings("this-escape")
  StageInput(StageView stage, CanvasViewModel model, EditCommands commands, StageZoom zoom) {
    this.stage = stage;
    this.model = model;
    this.commands = commands;
    this.document = model.document();
    this.zoom = zoom;
    this.handles = new StageHandles(stage, model);
    zoom.onChange(stage::requestLayout);
    nudgePause.setOnFinished(_ -> document.endMerge());
    stage.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    stage.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    stage.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    stage.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
    stage.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> leave());
    stage.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    stage.addEventHandler(ScrollEvent.SCROLL, this::scroll);
    stage.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    stage.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
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
    Drag at = at(event);
    if (model.toolProperty().get() == CanvasTool.DRAW) {
      model.beginDraw(at.x(), at.y());
    } else if (model.viewModeProperty().get().showsBoxes()) {
      pressSelect(event, at);
    }
  }

  private void pressSelect(MouseEvent event, Drag at) {
    Optional<Handle> handle = handles.at(pressX, pressY);
    Optional<Key> pathKey = onPath() ? model.picking().pathKeyAt(at) : Optional.empty();
    Optional<Track> selected = model.picking().selectedAt(at.x(), at.y());
    Optional<Track> track =
        selected.isPresent() ? selected : model.picking().trackAt(at.x(), at.y());
    OptionalDouble pathTime = onPath() ? model.picking().pathTimeAt(at) : OptionalDouble.empty();
    boolean adds = event.isShiftDown() || event.isShortcutDown();
    wasSelected = selected.isPresent();
    if (handle.isPresent()) {
      model.beginResize(handle.get(), at.x(), at.y());
    } else if (pathKey.isPresent()) {
      model.beginPathKey(pathKey.get().time(), at.x(), at.y());
    } else if (selected.isEmpty() && pathTime.isPresent()) {
      model.beginPathKey(pathTime.getAsDouble(), at.x(), at.y());
    } else if (track.isEmpty()) {
      model.beginMarquee(at.x(), at.y(), adds, event.isAltDown());
    } else if (event.isAltDown()) {
      model.beginCopy(track.get(), at.x(), at.y());
    } else {
      if (adds && !wasSelected) {
        document.select(document.selection().toggled(track.get().id()));
      }
      model.beginMove(track.get(), at.x(), at.y());
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
    model.drag(at(event));
  }

  private void release(MouseEvent event) {
    if (panning) {
      panning = false;
      return;
    }
    boolean moved = travelled;
    boolean gesturing = model.isGesturing();
    model.end();
    if (gesturing && !moved && event.getButton() == MouseButton.PRIMARY) {
      clickSelect(event);
    }
  }

  /// A click that moved nothing selects what is under the mouse: the smallest box, with Alt the
  /// one beneath the selected one; with Shift or Ctrl a selected box is let go.
  private void clickSelect(MouseEvent event) {
    if (model.toolProperty().get() != CanvasTool.SELECT
        || handles.at(event.getX(), event.getY()).isPresent()
        || stage.phraseField().isVisible()) {
      return;
    }
    Drag at = at(event);
    if (event.isAltDown()) {
      model.picking().beneath(at.x(), at.y()).ifPresent(this::select);
    } else if (event.isShiftDown() || event.isShortcutDown()) {
      if (wasSelected) {
        model
            .picking()
            .selectedAt(at.x(), at.y())
            .ifPresent(track -> document.select(document.selection().toggled(track.id())));
      }
    } else {
      model.picking().trackAt(at.x(), at.y()).ifPresent(this::select);
    }
  }

  private void select(Track track) {
    document.select(Selection.ofTrack(track.id()));
  }

  private void click(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY
        || event.getClickCount() != 2
        || model.toolProperty().get() != CanvasTool.SELECT) {
      return;
    }
    Drag at = at(event);
    if (model.picking().selectedAt(at.x(), at.y()).isPresent()) {
      model.editPhrase();
    } else if (onPath()) {
      model.picking().pathTimeAt(at).ifPresent(model::insertPathKey);
    }
  }

  private void menu(ContextMenuEvent event) {
    double x = stage.transform().toFrameX(event.getX());
    double y = stage.transform().toFrameY(event.getY());
    if (!event.isKeyboardTrigger()
        && model.viewModeProperty().get().showsBoxes()
        && model.picking().selectedAt(x, y).isEmpty()) {
      model
          .picking()
          .trackAt(x, y)
          .ifPresentOrElse(this::select, () -> document.select(Selection.NONE));
    }
    int objects = document.selection().trackIds().size();
    stage.askForMenu(
        objects == 0 ? StageTarget.EMPTY : objects == 1 ? StageTarget.BOX : StageTarget.BOXES,
        new Point2D(event.getScreenX(), event.getScreenY()));
    event.consume();
  }

  private void hover(MouseEvent event) {
    if (model.toolProperty().get() != CanvasTool.SELECT) {
      leave();
      return;
    }
    Drag at = at(event);
    Optional<Handle> handle = handles.at(event.getX(), event.getY());
    boolean selected = model.picking().selectedAt(at.x(), at.y()).isPresent();
    boolean onKey = onPath() && model.picking().pathKeyAt(at).isPresent();
    OptionalDouble ghost =
        handle.isEmpty() && !selected && !onKey && onPath()
            ? model.picking().pathTimeAt(at)
            : OptionalDouble.empty();
    stage.setPathGhost(
        ghost.isPresent()
            ? document.selectedTrack().map(t -> t.positionAt(ghost.getAsDouble())).orElse(null)
            : null);
    Optional<Track> track = model.picking().trackAt(at.x(), at.y());
    stage.setHovered(track.map(Track::id).orElse(null));
    Cursor body = track.isPresent() || selected ? Cursor.MOVE : Cursor.DEFAULT;
    stage.setCursor(
        handle.map(StageHandles::cursorOf).orElse(onKey || ghost.isPresent() ? Cursor.HAND : body));
  }

  private void leave() {
    stage.setHovered(null);
    stage.setPathGhost(null);
  }

  private void scroll(ScrollEvent event) {
    if (event.isInertia()) {
      return;
    }
    if (event.isShiftDown() || event.getTouchCount() > 0) {
      zoom.panBy(
          event.getDeltaX() + (event.isShiftDown() ? event.getDeltaY() : 0),
          event.isShiftDown() ? 0 : event.getDeltaY());
    } else if (event.getDeltaY() != 0) {
      zoom.zoomBy(Math.pow(1.0018, event.getDeltaY()), event.getX(), event.getY());
    }
    event.consume();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB
        && !event.isShortcutDown()
        && !document.shot().tracks().isEmpty()) {
      commands.objects().selectNext(event.isShiftDown() ? -1 : 1);
      event.consume();
      return;
    }
    int dx = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
    int dy = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
    if ((dx == 0 && dy == 0) || document.selection().isEmpty() || model.isGesturing()) {
      return;
    }
    double amount = NUDGE * (event.isAltDown() ? CELL : event.isShiftDown() ? COARSE : 1);
    double amountY = amount * stage.transform().width() / stage.transform().height();
    if (event.isShortcutDown()) {
      commands.arrange().nudgeSize(dx * amount, dy * amountY);
    } else {
      commands.arrange().nudge(dx * amount, dy * amountY);
    }
    nudgePause.playFromStart();
    event.consume();
  }

  private boolean onPath() {
    return model.pathsProperty().get() && model.viewModeProperty().get().showsBoxes();
  }

  private Drag at(MouseEvent event) {
    FrameTransform at = stage.transform();
    return new Drag(
        at.toFrameX(event.getX()),
        at.toFrameY(event.getY()),
        event.isShiftDown(),
        event.isAltDown(),
        event.isShortcutDown(),
        1 / at.width(),
        1 / at.height());
  }

  private static Cursor cursorOf(CanvasTool tool) {
    return switch (tool) {
      case SELECT -> Cursor.DEFAULT;
      case DRAW -> Cursor.CROSSHAIR;
      case HAND -> Cursor.OPEN_HAND;
    };
  }
}
