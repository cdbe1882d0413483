package boxreel.ui.timeline;

import boxreel.layout.CubicBezier;
import boxreel.layout.Easing;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.edit.KeyRef;
import boxreel.ui.document.Selection;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.document.TrackNames;
import boxreel.ui.document.TrackVisibility;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// One track's lane: presence bars, the intervals' lines and the keys.
final class TrackLane extends Region {
  private static final double BAR = 13;
  private static final double MARK = 3;

  private static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");
  private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden");

  private final RowContext context;
  private final TimelineViewModel model;
  private final ShotDocument document;
  private final String trackId;
  private final Supplier<TimelineScale> scale;
  private final Path line = new Path();
  private final Path marked = new Path();
  private final List<Region> spans = new ArrayList<>();
  private final List<Region> findings = new ArrayList<>();
  private final List<KeyGlyph> glyphs = new ArrayList<>();

  private @Nullable Drawn drawn;

  /// Whether a click asks for the curve: on an interval that was selected before.
  private boolean opensCurve;

  /// What the lane was drawn for last.
  private record Drawn(
      Track track,
      TimelineScale scale,
      double width,
      Selection selection,
      List<FrameSpan> findings) {}

  TrackLane(RowContext context, String trackId) {
    this.context = context;
    this.model = context.model();
    this.document = model.document();
    this.trackId = trackId;
    this.scale = context.scale();
    getStyleClass().add("lane");
    line.getStyleClass().add("lane-line");
    line.setManaged(false);
    line.setMouseTransparent(true);
    marked.getStyleClass().add("lane-marked");
    marked.setManaged(false);
    marked.setMouseTransparent(true);
    getChildren().addAll(marked, line);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> model.release());
    addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
  }

  private void press(MouseEvent event) {
    opensCurve = false;
    if (event.getButton() == MouseButton.PRIMARY) {
      withTrack(
          track ->
              opensCurve =
                  hit(track, event.getX()) instanceof LaneHit.OnInterval(double time)
                      && document.selection().isInterval(trackId, time)
                      && !event.isShiftDown()
                      && !event.isShortcutDown());
      withTrack(track -> model.press(track, hit(track, event.getX()), point(event), scale.get()));
    }
  }

  private void drag(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      model.drag(point(event), scale.get());
    }
  }

  private LaneHit hit(Track track, double x) {
    return LaneHit.at(track, x, scale.get());
  }

  private LanePoint point(MouseEvent event) {
    return new LanePoint(
        event.getX(),
        context.rowOf(trackId) + event.getY() / TrackRow.HEIGHT,
        event.isShiftDown(),
        event.isAltDown(),
        event.isShortcutDown());
  }

  private void hover(MouseEvent event) {
    withTrack(
        track ->
            setCursor(
                switch (hit(track, event.getX())) {
                  case LaneHit.OnKey _ -> Cursor.HAND;
                  case LaneHit.OnEdge _ -> Cursor.H_RESIZE;
                  case LaneHit.OnInterval _, LaneHit.OnSpan _ -> Cursor.OPEN_HAND;
                  case LaneHit.Nothing _ -> Cursor.DEFAULT;
                }));
  }

  private void click(MouseEvent event) {
    if (opensCurve && event.getClickCount() == 1 && event.isStillSincePress()) {
      context.commands().keys().editEasing();
    }
    if (event.getClickCount() == 2
        && event.getButton() == MouseButton.PRIMARY
        && event.isStillSincePress()) {
      withTrack(
          track -> {
            if (!(hit(track, event.getX()) instanceof LaneHit.OnKey)) {
              int frame = scale.get().frameAt(event.getX());
              context
                  .commands()
                  .keys()
                  .toggleKey(track, Math.clamp(frame, 0, document.shot().frames() - 1));
            }
          });
    }
  }

  /// Selects what is under the mouse, if it is not, and asks for a menu about it.
  private void menu(ContextMenuEvent event) {
    withTrack(
        track -> {
          LaneTarget target =
              switch (hit(track, event.getX())) {
                case LaneHit.OnKey(double time) -> {
                  if (!document.selection().isKey(trackId, time)) {
                    document.select(Selection.ofKey(trackId, time));
                  }
                  yield LaneTarget.KEYS;
                }
                case LaneHit.OnInterval(double time) -> {
                  if (!document.selection().isInterval(trackId, time)) {
                    document.select(Selection.ofIntervals(List.of(new KeyRef(trackId, time))));
                  }
                  yield LaneTarget.INTERVALS;
                }
                case LaneHit.OnEdge _, LaneHit.OnSpan _, LaneHit.Nothing _ -> {
                  if (!document.selection().isTrack(trackId)) {
                    document.select(Selection.ofTrack(trackId));
                  }
                  yield LaneTarget.ROWS;
                }
              };
          context.menu().accept(target, new Point2D(event.getScreenX(), event.getScreenY()));
          event.consume();
        });
  }

  private void withTrack(Consumer<Track> action) {
    document.shot().track(trackId).ifPresent(action);
  }

  @Override
  protected void layoutChildren() {
    Shot shot = document.shot();
    withTrack(track -> show(shot, track));
  }

  private void show(Shot shot, Track track) {
    String colour = "track-" + TrackNames.colour(shot, track);
    if (!getStyleClass().contains(colour)) {
      getStyleClass().setAll("lane", colour);
    }
    pseudoClassStateChanged(LOCKED, track.marks().locked());
    pseudoClassStateChanged(HIDDEN, !TrackVisibility.isShown(shot, track));
    TimelineScale at = scale.get();
    double middle = Math.rint(getHeight() / 2);
    List<FrameSpan> troubled =
        context.lint().grave(trackId).stream()
            .flatMap(finding -> finding.frames().stream())
            .distinct()
            .toList();
    Drawn now = new Drawn(track, at, getWidth(), document.selection(), troubled);
    if (now.equals(drawn)) {
      showKeys(track); // scrubbing changes nothing else
      return;
    }
    drawn = now;
    fill(spans, track.presence().size(), TrackLane::bar);
    for (int i = 0; i < track.presence().size(); i++) {
      FrameSpan span = track.presence().get(i);
      double start = Math.rint(at.startOf(span.start()));
      double end = Math.rint(at.startOf(span.end()));
      spans.get(i).resizeRelocate(start, middle - 7, end - start, BAR);
    }
    fill(findings, troubled.size(), TrackLane::findingMark);
    for (int i = 0; i < troubled.size(); i++) {
      double start = Math.rint(at.startOf(troubled.get(i).start()));
      double end = Math.rint(at.startOf(troubled.get(i).end()));
      findings.get(i).resizeRelocate(start, getHeight() - MARK - 2, Math.max(2, end - start), MARK);
    }
    drawLine(track, at, middle - 0.5);
    fill(glyphs, track.keys().size(), KeyGlyph::new);
    for (int i = 0; i < track.keys().size(); i++) {
      Key key = track.keys().get(i);
      KeyGlyph glyph = glyphs.get(i);
      glyph.resizeRelocate(
          Math.rint(at.centreOf(key.time())) - KeyGlyph.SIZE / 2,
          middle - 0.5 - KeyGlyph.SIZE / 2,
          KeyGlyph.SIZE,
          KeyGlyph.SIZE);
      glyph.toFront();
    }
    showKeys(track);
  }

  /// Shows another frame of the same shot.
  void updateFrame(Track track) {
    if (drawn != null && drawn.track().equals(track)) {
      showKeys(track);
    }
  }

  private void showKeys(Track track) {
    for (int i = 0; i < glyphs.size(); i++) {
      Key key = track.keys().get(i);
      glyphs
          .get(i)
          .show(
              key,
              document.selection().isKey(trackId, key.time()),
              Math.round(key.time()) == document.frame(),
              model.replacedProperty().get().contains(new KeyRef(trackId, key.time())));
    }
  }

  private void drawLine(Track track, TimelineScale at, double middle) {
    line.getElements().clear();
    marked.getElements().clear();
    List<Key> keys = track.keys();
    for (int k = 1; k < keys.size(); k++) {
      double from = at.centreOf(keys.get(k - 1).time());
      double to = at.centreOf(keys.get(k).time());
      if (to < 0 || from > getWidth()) {
        continue;
      }
      if (document.selection().isInterval(trackId, keys.get(k - 1).time())) {
        marked.getElements().addAll(new MoveTo(from, middle), new LineTo(to, middle));
      }
      double low = middle + 3;
      double high = middle - 3;
      Easing easing = keys.get(k - 1).easing();
      if (easing.equals(Easing.LINEAR)) {
        line.getElements().addAll(new MoveTo(from, middle), new LineTo(to, middle));
      } else if (easing.equals(Easing.HOLD)) {
        line.getElements()
            .addAll(
                new MoveTo(from, low),
                new LineTo(to - 10, low),
                new LineTo(to - 10, high),
                new LineTo(to, high));
      } else {
        curve(from, to, low, high, easing.curve());
      }
    }
  }

  /// Handles that go too far stay inside the lane.
  private void curve(double from, double to, double low, double high, CubicBezier curve) {
    double width = to - from;
    double rise = high - low;
    line.getElements()
        .addAll(
            new MoveTo(from, low),
            new CubicCurveTo(
                from + curve.x1() * width,
                low + Math.clamp(curve.y1(), -1, 2) * rise,
                from + curve.x2() * width,
                low + Math.clamp(curve.y2(), -1, 2) * rise,
                to,
                high));
  }

  private <T extends Region> void fill(List<T> nodes, int wanted, Supplier<T> make) {
    while (nodes.size() < wanted) {
      T node = make.get();
      nodes.add(node);
      getChildren().add(node instanceof KeyGlyph ? getChildren().size() : 0, node);
    }
    while (nodes.size() > wanted) {
      getChildren().remove(nodes.removeLast());
    }
  }

  private static Region findingMark() {
    Region mark = new Region();
    mark.getStyleClass().add("finding-mark");
    mark.setManaged(false);
    mark.setMouseTransparent(true);
    return mark;
  }

  private static Region bar() {
    Region bar = new Region();
    bar.getStyleClass().add("presence");
    bar.setManaged(false);
    bar.setMouseTransparent(true);
    return bar;
  }
}
