package boxreel.ui.canvas;

import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.edit.Arrangement;
import boxreel.layout.edit.EditScope;
import boxreel.layout.edit.KeyEdits;
import boxreel.layout.edit.TrackEdits;
import boxreel.ui.document.EditMode;
import boxreel.ui.document.Selection;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.document.TrackNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What the stage can do: gestures on boxes and on the motion path, and what it shows.
///
/// A gesture begins with one of the `begin` methods, is moved by [#drag], and ends with [#end],
/// which makes it one step of the history, or [#cancel], which leaves the shot as it was.
public final class CanvasViewModel {
  private static final double CLICK_WIDTH = 0.25;
  private static final double CLICK_HEIGHT = 0.3;

  private final ShotDocument document;
  private final EditMode mode;
  private final CanvasPicking picking;
  private final StageZoom zoom = new StageZoom();
  private final BoxGestures boxes;
  private final ObjectProperty<CanvasTool> tool = new SimpleObjectProperty<>(CanvasTool.SELECT);
  private final ObjectProperty<ViewMode> viewMode = new SimpleObjectProperty<>(ViewMode.BLEND);
  private final BooleanProperty snapping = new SimpleBooleanProperty(true);
  private final BooleanProperty paths = new SimpleBooleanProperty(true);
  private final BooleanProperty onionSkin = new SimpleBooleanProperty(false);
  private final BooleanProperty guides = new SimpleBooleanProperty(false);
  private final ReadOnlyObjectWrapper<Snapping.Snapped> snapped;
  private final ReadOnlyObjectWrapper<Optional<Box>> drawn =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Box>> marquee =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private @Nullable Gesture gesture;
  private @Nullable Drag last;
  private long revision;
  private Runnable editPhrase = () -> {};
  private Runnable gestureBegins = () -> {};

  public CanvasViewModel(ShotDocument document) {
    this(document, new EditMode());
  }

  public CanvasViewModel(ShotDocument document, EditMode mode) {
    this.document = document;
    this.mode = mode;
    picking = new CanvasPicking(document);
    boxes = new BoxGestures(document, mode);
    snapped = new ReadOnlyObjectWrapper<>(Snapping.Snapped.none(new Box(0, 0, 1, 1)));
  }

  public ShotDocument document() {
    return document;
  }

  /// How the view departs from showing the whole frame.
  public StageZoom zoom() {
    return zoom;
  }

  public CanvasPicking picking() {
    return picking;
  }

  public ObjectProperty<CanvasTool> toolProperty() {
    return tool;
  }

  public ObjectProperty<EditScope> scopeProperty() {
    return mode.scopeProperty();
  }

  public ObjectProperty<ViewMode> viewModeProperty() {
    return viewMode;
  }

  public BooleanProperty autoKeyProperty() {
    return mode.autoKeyProperty();
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

  /// The frame that is being drawn around boxes to select them.
  public ReadOnlyObjectProperty<Optional<Box>> marqueeProperty() {
    return marquee.getReadOnlyProperty();
  }

  /// Told when the selected object's phrase is to be edited in place.
  public void onEditPhrase(Runnable action) {
    editPhrase = action;
  }

  /// Told when a gesture begins; playing stops then.
  public void onGesture(Runnable action) {
    gestureBegins = action;
  }

  public void editPhrase() {
    if (document.selectedTrack().isPresent()) {
      editPhrase.run();
    }
  }

  public boolean isGesturing() {
    return gesture != null;
  }

  /// The smallest box under a point at the playhead.
  public Optional<Track> trackAt(double x, double y) {
    return picking.trackAt(x, y);
  }

  /// Takes hold of a box, and with it of all that are selected if it is one of them.
  public void beginMove(Track track, double x, double y) {
    if (!document.selection().isTrack(track.id())) {
      document.select(Selection.ofTrack(track.id()));
    }
    begin(
        new Gesture.Move(
            boxes.placement().movable(),
            x,
            y,
            document.committed(),
            document.selection(),
            Words.MOVE));
  }

  /// Takes hold of copies of the selected boxes, the originals staying where they are.
  public void beginCopy(Track track, double x, double y) {
    if (!document.selection().isTrack(track.id())) {
      document.select(Selection.ofTrack(track.id()));
    }
    Shot shot = document.committed();
    Map<String, Box> starts = new LinkedHashMap<>();
    for (Map.Entry<String, Box> entry : boxes.placement().movable().entrySet()) {
      String id = TrackEdits.freeId(shot);
      shot = TrackEdits.duplicate(shot, entry.getKey(), id, 0, 0);
      starts.put(id, entry.getValue());
    }
    begin(new Gesture.Move(starts, x, y, shot, document.selection(), Words.DUPLICATE));
  }

  /// Takes hold of a handle of a box alone.
  public void beginResize(Track track, Handle handle, double x, double y) {
    document.select(Selection.ofTrack(track.id()));
    beginResize(handle, x, y);
  }

  /// Takes hold of a handle of the selection.
  public void beginResize(Handle handle, double x, double y) {
    Map<String, Box> starts = boxes.placement().movable();
    if (!starts.isEmpty()) {
      Box around = Arrangement.around(List.copyOf(starts.values()));
      begin(new Gesture.Resize(starts, around, handle, x, y, document.committed()));
    }
  }

  public void beginDraw(double x, double y) {
    document.select(Selection.NONE);
    begin(new Gesture.Draw(x, y, Optional.empty()));
  }

  /// Begins a frame around boxes; all that it touches get selected.
  ///
  /// @param add keep what is selected
  /// @param subtract take them out of the selection instead
  public void beginMarquee(double x, double y, boolean add, boolean subtract) {
    Gesture.Adding adding =
        subtract ? Gesture.Adding.SUBTRACT : add ? Gesture.Adding.ADD : Gesture.Adding.REPLACE;
    begin(new Gesture.Marquee(x, y, document.selection(), adding));
    if (adding == Gesture.Adding.REPLACE) {
      document.select(Selection.NONE);
    }
  }

  /// Takes hold of a key of the selected object's path; where the path has none, one is made.
  ///
  /// @param time in frames
  public void beginPathKey(double time, double x, double y) {
    document
        .selectedTrack()
        .ifPresent(
            track -> {
              Shot base = KeyEdits.addKey(document.committed(), track.id(), time);
              double exact = KeyEdits.keyAt(track, time).map(Key::time).orElse(time);
              Box start = track.positionAt(exact);
              begin(new Gesture.PathKey(track.id(), exact, start, x, y, base));
            });
  }

  /// Puts a key on the selected object's path without moving anything.
  public void insertPathKey(double time) {
    document
        .selectedTrack()
        .ifPresent(
            track ->
                document.edit(
                    Words.ADD_KEY.text(TrackNames.brief(track.phrase()), Math.round(time) + 1),
                    shot -> KeyEdits.addKey(shot, track.id(), time)));
  }

  private void begin(Gesture begun) {
    gesture = begun;
    last = null;
    revision = document.revision();
    gestureBegins.run();
  }

  /// Moves the gesture in progress; without one nothing happens.
  public void drag(Drag to) {
    dropOutdated();
    last = to;
    boolean snaps = snapping.get() && !to.free();
    switch (gesture) {
      case null -> {}
      case Gesture.Move move -> {
        if (!move.starts().isEmpty()) {
          show(boxes.move(move, to, snaps));
          if (!move.base().equals(document.committed()) && move.step() == Words.DUPLICATE) {
            document.select(Selection.ofTracks(move.starts().keySet()));
          }
        }
      }
      case Gesture.Resize resize -> show(boxes.resize(resize, to, snaps));
      case Gesture.PathKey key -> show(boxes.movePathKey(key, to, snaps));
      case Gesture.Draw draw -> {
        Optional<Box> box = MarqueeSelection.between(draw.fromX(), draw.fromY(), to);
        gesture = new Gesture.Draw(draw.fromX(), draw.fromY(), box);
        drawn.set(box);
      }
      case Gesture.Marquee around -> {
        Optional<Box> box = MarqueeSelection.between(around.fromX(), around.fromY(), to);
        marquee.set(box);
        document.select(MarqueeSelection.of(around, box, picking));
      }
    }
  }

  /// Steps the playhead while boxes are dragged: they stay under the mouse, with a key in each
  /// frame that is visited. Without such a drag nothing happens.
  ///
  /// @return whether boxes are dragged
  public boolean carry(int frames) {
    Drag to = last;
    if (!(gesture instanceof Gesture.Move move) || to == null || move.starts().isEmpty()) {
      return false;
    }
    Gesture.Move onward = move.on(document.shot());
    gesture = onward;
    document.seek(document.frame() + frames);
    drag(to);
    return true;
  }

  /// Ends the gesture and keeps what it did.
  public void end() {
    dropOutdated();
    Gesture ended = gesture;
    gesture = null;
    clearGuides();
    switch (ended) {
      case null -> {}
      case Gesture.Move move -> commit(move.step(), List.copyOf(move.starts().keySet()));
      case Gesture.Resize resize -> commit(Words.RESIZE, List.copyOf(resize.starts().keySet()));
      case Gesture.PathKey key -> commitPathKey(key);
      case Gesture.Marquee _ -> marquee.set(Optional.empty());
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

  /// Ends the gesture and leaves shot and selection as they were.
  public void cancel() {
    Gesture cancelled = gesture;
    gesture = null;
    drawn.set(Optional.empty());
    marquee.set(Optional.empty());
    clearGuides();
    document.revert();
    if (cancelled instanceof Gesture.Move move) {
      document.select(move.before());
    } else if (cancelled instanceof Gesture.Marquee around) {
      document.select(around.before());
    }
  }

  /// What Escape does: the gesture in progress, else the tool, else the selection is let go.
  public void escape() {
    if (gesture != null || document.isPreviewing()) {
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
    document.commit(
        Words.DRAW_OBJECT.text(), TrackEdits.add(shot, id, "new object", document.frame(), box));
    document.select(Selection.ofTrack(id));
    tool.set(CanvasTool.SELECT);
    editPhrase.run();
  }

  /// Something else has changed the shot meanwhile, as a planner's answer does: that is not
  /// undone by going on with what was begun before.
  private void dropOutdated() {
    if (gesture != null && revision != document.revision()) {
      cancel();
    }
  }

  private void show(BoxGestures.Way way) {
    snapped.set(way.snapped());
    document.preview(way.shot());
  }

  private void commit(Words step, List<String> ids) {
    if (document.isPreviewing()) {
      boxes.placement().remarkSkipped();
      document.commit(boxes.placement().label(step, ids), document.shot());
    } else if (ids.isEmpty()) {
      boxes.placement().remarkSkipped();
    }
  }

  private void commitPathKey(Gesture.PathKey key) {
    if (document.isPreviewing()) {
      String name = TrackNames.of(document.shot(), List.of(key.trackId()));
      document.commit(Words.MOVE_KEY.text(name, Math.round(key.time()) + 1), document.shot());
    }
  }

  private void clearGuides() {
    Snapping.Snapped now = snapped.get();
    snapped.set(new Snapping.Snapped(now.box(), OptionalDouble.empty(), OptionalDouble.empty()));
  }
}
