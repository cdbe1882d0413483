package boxreel.ui.canvas;

import boxreel.layout.Box;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.edit.EditScope;
import boxreel.layout.edit.TrackEdits;
import boxreel.ui.document.FrameKeys;
import boxreel.ui.document.Selection;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.document.TrackNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What the stage can do: gestures on boxes, nudges, deletion, and what it shows.
///
/// A gesture begins with one of the `begin` methods, is moved by [#drag], and ends with [#end],
/// which makes it one step of the history, or [#cancel], which leaves the shot as it was.
public final class CanvasViewModel {
  private static final double SNAP_PX = 6;
  private static final double CLICK_WIDTH = 0.25;
  private static final double CLICK_HEIGHT = 0.3;

  private final ShotDocument document;
  private final ObjectProperty<CanvasTool> tool = new SimpleObjectProperty<>(CanvasTool.SELECT);
  private final ObjectProperty<EditScope> scope = new SimpleObjectProperty<>(EditScope.KEY);
  private final ObjectProperty<ViewMode> viewMode = new SimpleObjectProperty<>(ViewMode.BLEND);
  private final BooleanProperty autoKey = new SimpleBooleanProperty(true);
  private final BooleanProperty snapping = new SimpleBooleanProperty(true);
  private final BooleanProperty paths = new SimpleBooleanProperty(true);
  private final BooleanProperty onionSkin = new SimpleBooleanProperty(false);
  private final BooleanProperty guides = new SimpleBooleanProperty(false);
  private final ReadOnlyObjectWrapper<Snapping.Snapped> snapped;
  private final ReadOnlyObjectWrapper<Optional<Box>> drawn =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private @Nullable Gesture gesture;
  private Runnable editPhrase = () -> {};

  public CanvasViewModel(ShotDocument document) {
    this.document = document;
    snapped = new ReadOnlyObjectWrapper<>(Snapping.Snapped.none(new Box(0, 0, 1, 1)));
  }

  public ShotDocument document() {
    return document;
  }

  public ObjectProperty<CanvasTool> toolProperty() {
    return tool;
  }

  public ObjectProperty<EditScope> scopeProperty() {
    return scope;
  }

  public ObjectProperty<ViewMode> viewModeProperty() {
    return viewMode;
  }

  public BooleanProperty autoKeyProperty() {
    return autoKey;
  }

  public BooleanProperty snappingProperty() {
    return snapping;
  }

  public BooleanProperty pathsProperty() {
    return paths;
  }

  public BooleanProperty onionSkinProperty() {
    return onionSkin;
  }

  public BooleanProperty guidesProperty() {
    return guides;
  }

  /// The lines that the gesture in progress snapped to.
  public ReadOnlyObjectProperty<Snapping.Snapped> snappedProperty() {
    return snapped.getReadOnlyProperty();
  }

  /// The box that is being drawn.
  public ReadOnlyObjectProperty<Optional<Box>> drawnProperty() {
    return drawn.getReadOnlyProperty();
  }

  /// Told when the selected object's phrase is to be edited in place.
  public void onEditPhrase(Runnable action) {
    editPhrase = action;
  }

  public void editPhrase() {
    if (document.selectedTrack().isPresent()) {
      editPhrase.run();
    }
  }

  public boolean isGesturing() {
    return gesture != null;
  }

  /// The smallest box under a point at the playhead; what is selected wins over an equal one.
  public Optional<Track> trackAt(double x, double y) {
    Track best = null;
    double bestArea = Double.POSITIVE_INFINITY;
    for (Track track : document.shot().tracks()) {
      Optional<Box> box = track.boxAt(document.frame());
      if (box.isPresent() && contains(box.get(), x, y)) {
        double area = box.get().width() * box.get().height();
        if (area < bestArea || (area == bestArea && document.selection().isTrack(track.id()))) {
          best = track;
          bestArea = area;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /// Whether a point is inside the selected box.
  public boolean isOnSelected(double x, double y) {
    return document
        .selectedTrack()
        .flatMap(track -> track.boxAt(document.frame()))
        .filter(box -> contains(box, x, y))
        .isPresent();
  }

  public void beginMove(Track track, double x, double y) {
    document.select(Selection.ofTrack(track.id()));
    gesture = new Gesture.Move(track.id(), track.positionAt(document.frame()), x, y);
  }

  public void beginResize(Track track, Handle handle, double x, double y) {
    gesture = new Gesture.Resize(track.id(), track.positionAt(document.frame()), handle, x, y);
  }

  public void beginDraw(double x, double y) {
    document.select(Selection.NONE);
    gesture = new Gesture.Draw(x, y, Optional.empty());
  }

  /// Moves the gesture in progress; without one nothing happens.
  public void drag(Drag to) {
    switch (gesture) {
      case null -> {}
      case Gesture.Move move -> dragMove(move, to);
      case Gesture.Resize resize -> dragResize(resize, to);
      case Gesture.Draw draw -> dragDraw(draw, to);
    }
  }

  /// Ends the gesture and keeps what it did.
  public void end() {
    Gesture ended = gesture;
    gesture = null;
    clearGuides();
    switch (ended) {
      case null -> {}
      case Gesture.Move move -> commit("Move", move.trackId());
      case Gesture.Resize resize -> commit("Resize", resize.trackId());
      case Gesture.Draw draw -> {
        drawn.set(Optional.empty());
        Box box =
            draw.box()
                .filter(b -> b.width() >= Resizing.SMALLEST && b.height() >= Resizing.SMALLEST)
                .orElseGet(
                    () -> Box.centred(draw.fromX(), draw.fromY(), CLICK_WIDTH, CLICK_HEIGHT));
        addObject(box);
      }
    }
  }

  /// Ends the gesture and leaves the shot as it was.
  public void cancel() {
    gesture = null;
    drawn.set(Optional.empty());
    clearGuides();
    document.revert();
  }

  /// What Escape does: the gesture in progress, else the tool, else the selection is let go.
  public void escape() {
    if (gesture != null) {
      cancel();
    } else if (tool.get() != CanvasTool.SELECT) {
      tool.set(CanvasTool.SELECT);
    } else {
      document.select(Selection.NONE);
    }
  }

  /// Adds an object that is there in the whole shot, selects it and asks for its phrase.
  public void addObject(Box box) {
    Shot shot = document.committed();
    String id = TrackEdits.freeId(shot);
    document.commit("Draw object", TrackEdits.add(shot, id, "new object", document.frame(), box));
    document.select(Selection.ofTrack(id));
    tool.set(CanvasTool.SELECT);
    editPhrase.run();
  }

  /// Moves the selected box by shares of the frame; a run of nudges is one step.
  public void nudge(double dx, double dy) {
    document
        .selectedTrack()
        .ifPresent(
            track -> {
              Box box = track.positionAt(document.frame()).movedBy(dx, dy);
              document.commitMerging(
                  label("Nudge", track),
                  "nudge " + track.id() + " " + document.frame(),
                  placed(document.committed(), track.id(), box));
            });
  }

  /// Moves the right and lower edge of the selected box; a run is one step.
  public void nudgeSize(double dx, double dy) {
    document
        .selectedTrack()
        .ifPresent(
            track -> {
              Box old = track.positionAt(document.frame());
              Box box =
                  new Box(
                      old.x(),
                      old.y(),
                      Math.max(Resizing.SMALLEST, old.width() + dx),
                      Math.max(Resizing.SMALLEST, old.height() + dy));
              document.commitMerging(
                  label("Resize", track),
                  "nudge size " + track.id() + " " + document.frame(),
                  placed(document.committed(), track.id(), box));
            });
  }

  private void dragMove(Gesture.Move move, Drag to) {
    double dx = to.x() - move.grabX();
    double dy = to.y() - move.grabY();
    if (to.shift()) {
      boolean level = Math.abs(dx / to.pixel()) >= Math.abs(dy / to.pixelY());
      dx = level ? dx : 0;
      dy = level ? 0 : dy;
    }
    Snapping.Snapped result = Snapping.Snapped.none(move.start().movedBy(dx, dy));
    if (snaps(to)) {
      result =
          Snapping.move(
              result.box(), others(move.trackId()), SNAP_PX * to.pixel(), SNAP_PX * to.pixelY());
    }
    show(move.trackId(), result);
  }

  private void dragResize(Gesture.Resize resize, Drag to) {
    Box box =
        Resizing.drag(
            resize.start(),
            resize.handle(),
            to.x() - resize.grabX(),
            to.y() - resize.grabY(),
            to.shift(),
            to.alt());
    Snapping.Snapped result = Snapping.Snapped.none(box);
    if (snaps(to) && !to.shift() && !to.alt()) {
      result =
          Snapping.resize(
              box,
              resize.handle(),
              others(resize.trackId()),
              SNAP_PX * to.pixel(),
              SNAP_PX * to.pixelY());
    }
    show(resize.trackId(), result);
  }

  private void dragDraw(Gesture.Draw draw, Drag to) {
    double width = Math.abs(to.x() - draw.fromX());
    double height = Math.abs(to.y() - draw.fromY());
    Optional<Box> box =
        width > 0 && height > 0
            ? Optional.of(
                new Box(
                    Math.min(to.x(), draw.fromX()), Math.min(to.y(), draw.fromY()), width, height))
            : Optional.empty();
    gesture = new Gesture.Draw(draw.fromX(), draw.fromY(), box);
    drawn.set(box);
  }

  private void show(String trackId, Snapping.Snapped result) {
    snapped.set(result);
    document.preview(placed(document.committed(), trackId, result.box()));
  }

  private void commit(String verb, String trackId) {
    if (!document.isPreviewing()) {
      return;
    }
    Shot after = document.shot();
    after.track(trackId).ifPresent(track -> document.commit(label(verb, track), after));
  }

  private Shot placed(Shot shot, String trackId, Box box) {
    return FrameKeys.place(shot, trackId, document.frame(), box, scope.get(), autoKey.get());
  }

  private String label(String verb, Track track) {
    String name = TrackNames.brief(track.phrase());
    return scope.get() == EditScope.TRACK
        ? String.format(Locale.ROOT, "%s %s, all keys", verb, name)
        : String.format(Locale.ROOT, "%s %s, frame %d", verb, name, document.frame() + 1);
  }

  private boolean snaps(Drag to) {
    return snapping.get() && !to.free();
  }

  private List<Box> others(String trackId) {
    List<Box> boxes = new ArrayList<>();
    for (Track track : document.shot().tracks()) {
      if (!track.id().equals(trackId)) {
        track.boxAt(document.frame()).ifPresent(boxes::add);
      }
    }
    return boxes;
  }

  private void clearGuides() {
    Snapping.Snapped now = snapped.get();
    snapped.set(new Snapping.Snapped(now.box(), OptionalDouble.empty(), OptionalDouble.empty()));
  }

  private static boolean contains(Box box, double x, double y) {
    return x >= box.x() && x <= box.right() && y >= box.y() && y <= box.bottom();
  }
}
