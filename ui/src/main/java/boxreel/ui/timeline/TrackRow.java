package boxreel.ui.timeline;

import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.TrackMarks;
import boxreel.layout.lint.Finding;
import boxreel.ui.document.FrameKeys;
import boxreel.ui.document.Selection;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.document.TrackNames;
import boxreel.ui.document.TrackVisibility;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.IconView;
import boxreel.ui.text.Spoken;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A track's row: its marks, its name with the way between its keys, and its lane. Dragging the
/// name puts the row elsewhere in the order.
final class TrackRow extends HBox {
  static final double HEIGHT = 28;

  private static final double TRAVEL = 5;
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
  private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");

  private final RowContext context;
  private final String trackId;
  private final ShotDocument document;
  private final TrackLane lane;
  private final Label number = Controls.label("", "number-chip");
  private final Label name = Controls.label("", "track-name");
  private final IconView eye = new IconView(Icon.EYE);
  private final IconView lock = new IconView(Icon.UNLOCK);
  private final IconView solo = new IconView(Icon.SOLO);
  private final IconView keyIcon = new IconView(Icon.KEY);
  private final Button warning = button(new IconView(Icon.WARNING, 14), Words.FINDINGS.text());
  private final HBox header = new HBox();
  private double pressY;
  private boolean reordering;

  TrackRow(RowContext context, String trackId, double headerWidth) {
    this.context = context;
    this.trackId = trackId;
    this.document = context.document();
    getStyleClass().add("track-row");
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    var objects = context.commands().objects();
    Button hide = mark(eye, Words.HIDE.text(), objects::toggleHidden);
    hide.setId("hide-" + trackId);
    Button locking = mark(lock, Words.LOCK.text(), objects::toggleLocked);
    locking.setId("lock-" + trackId);
    Button alone = mark(solo, Words.SOLO.text(), objects::toggleSolo);
    alone.setId("solo-" + trackId);
    Button previous = button(new IconView(Icon.LEFT), Words.PREVIOUS_KEY.text());
    Button toggle = button(keyIcon, Words.TOGGLE_KEY.text());
    Button next = button(new IconView(Icon.RIGHT), Words.NEXT_KEY.text());
    previous.setOnAction(_ -> seek(false));
    next.setOnAction(_ -> seek(true));
    toggle.setOnAction(
        _ -> withTrack(track -> context.commands().keys().toggleKey(track, document.frame())));
    header.getStyleClass().add("track-header");
    header.setMinWidth(headerWidth);
    header.setPrefWidth(headerWidth);
    header.setMaxWidth(headerWidth);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    number.setMinWidth(USE_PREF_SIZE);
    HBox marks = new HBox(hide, locking, alone);
    marks.getStyleClass().add("track-marks");
    HBox keys = new HBox(previous, toggle, next);
    keys.getStyleClass().add("track-marks");
    warning.getStyleClass().add("row-warning");
    warning.setOnAction(
        _ -> context.lint().grave(trackId).stream().findFirst().ifPresent(context.lint()::show));
    header.getChildren().addAll(marks, number, name, Controls.collapsing(warning), keys);
    header.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    header.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    header.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> drop());
    header.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
    lane = new TrackLane(context, trackId);
    HBox.setHgrow(lane, Priority.ALWAYS);
    getChildren().addAll(header, lane);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.NODE);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    update();
  }

  /// Up and down go from key to key, left and right from frame to frame; with Alt they move the
  /// selected keys.
  private void key(KeyEvent event) {
    if (!isFocused()) {
      return;
    }
    if (!document.selection().isTrack(trackId)) {
      document.select(Selection.ofTrack(trackId));
    }
    int by = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
    if (by != 0 && event.isAltDown()) {
      context.commands().keys().shiftKeys(by);
    } else if (by != 0) {
      document.seek(document.frame() + by);
    } else if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
      context.commands().keys().seekKey(event.getCode() == KeyCode.DOWN);
    } else {
      return;
    }
    event.consume();
  }

  TrackLane lane() {
    return lane;
  }

  void update() {
    withTrack(
        track -> {
          Shot shot = document.shot();
          String colour = "track-" + TrackNames.colour(shot, track);
          if (!header.getStyleClass().contains(colour)) {
            header.getStyleClass().setAll("track-header", colour);
          }
          number.setText(Integer.toString(TrackNames.number(shot, trackId)));
          name.setText(TrackNames.brief(track.phrase()));
          setAccessibleText(Words.ROW.text(track.phrase()));
          showMarks(track.marks());
          showFindings();
          pseudoClassStateChanged(DIMMED, !TrackVisibility.isShown(shot, track));
          pseudoClassStateChanged(SELECTED, document.selection().isTrack(trackId));
        });
    lane.requestLayout();
    updateFrame();
  }

  /// Shows another frame of the same shot; this comes often and leaves the layout alone.
  void updateFrame() {
    withTrack(
        track -> {
          boolean onKey = FrameKeys.keyAt(track, document.frame()).isPresent();
          keyIcon.setIcon(onKey ? Icon.KEY_FULL : Icon.KEY);
          keyIcon.pseudoClassStateChanged(ON, onKey);
          lane.updateFrame(track);
        });
  }

  private void showMarks(TrackMarks marks) {
    eye.setIcon(marks.hidden() ? Icon.EYE_OFF : Icon.EYE);
    lock.setIcon(marks.locked() ? Icon.LOCK : Icon.UNLOCK);
    eye.pseudoClassStateChanged(ON, marks.hidden());
    lock.pseudoClassStateChanged(ON, marks.locked());
    solo.pseudoClassStateChanged(ON, marks.solo());
  }

  private void showFindings() {
    List<Finding> findings = context.lint().grave(trackId);
    warning.setVisible(!findings.isEmpty());
    if (!findings.isEmpty()) {
      String words =
          findings.stream()
              .map(finding -> Spoken.text(finding.sentence()))
              .collect(Collectors.joining("\n"));
      warning.getTooltip().setText(words);
      warning.setAccessibleText(words);
    }
  }

  private void press(MouseEvent event) {
    pressY = event.getY();
    reordering = false;
    Selection selection = document.selection();
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    if (event.isShortcutDown()) {
      document.select(selection.toggled(trackId));
    } else if (event.isShiftDown() && selection.trackId() != null) {
      document.select(upTo(selection.trackId()));
    } else {
      document.select(Selection.ofTrack(trackId));
    }
  }

  /// All rows from the one selected last to this one, which becomes the one selected last.
  private Selection upTo(String from) {
    int here = context.rowOf(trackId);
    int there = context.rowOf(from);
    var ids = document.shot().tracks().stream().map(Track::id).toList();
    var between = ids.subList(Math.min(here, there), Math.max(here, there) + 1);
    return Selection.ofTracks(here > there ? between : between.reversed());
  }

  private void drag(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    if (!reordering && Math.abs(event.getY() - pressY) >= TRAVEL) {
      reordering = true;
      context.model().pressRow(trackId);
    }
    if (reordering) {
      context
          .model()
          .drag(
              LanePoint.at(0, context.rowOf(trackId) + event.getY() / HEIGHT),
              context.scale().get());
    }
  }

  private void drop() {
    if (reordering) {
      reordering = false;
      context.model().release();
    }
  }

  private void menu(ContextMenuEvent event) {
    if (!document.selection().isTrack(trackId)) {
      document.select(Selection.ofTrack(trackId));
    }
    context.menu().accept(LaneTarget.ROWS, new Point2D(event.getScreenX(), event.getScreenY()));
    event.consume();
  }

  private Button mark(IconView icon, String text, Runnable action) {
    Button button = button(icon, text);
    button.getStyleClass().add("track-flag");
    button.setOnAction(
        _ -> {
          if (!document.selection().isTrack(trackId)) {
            document.select(Selection.ofTrack(trackId));
          }
          action.run();
        });
    return button;
  }

  /// Presses on it don't reach the row, where they would change the selection.
  private static Button button(IconView icon, String text) {
    Button button = Controls.iconButton(Icon.KEY, text);
    button.setGraphic(icon);
    button.addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
    return button;
  }

  private void seek(boolean forward) {
    if (!document.selection().isTrack(trackId)) {
      document.select(Selection.ofTrack(trackId));
    }
    context.commands().keys().seekKey(forward);
  }

  private void withTrack(Consumer<Track> action) {
    document.shot().track(trackId).ifPresent(action);
  }
}
