package boxreel.ui.timeline;

import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.document.TrackNames;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;

/// One track's lane: presence bars, the intervals' lines and the keys.
final class TrackLane extends Region {
  private static final double BAR = 13;

  private final TimelineViewModel model;
  private final ShotDocument document;
  private final String trackId;
  private final Supplier<TimelineScale> scale;
  private final Region bars = new Region();
  private final Path line = new Path();
  private final List<Region> spans = new ArrayList<>();
  private final List<KeyGlyph> glyphs = new ArrayList<>();

  TrackLane(TimelineViewModel model, String trackId, Supplier<TimelineScale> scale) {
    this.model = model;
    this.document = model.document();
    this.trackId = trackId;
    this.scale = scale;
    getStyleClass().add("lane");
    line.getStyleClass().add("lane-line");
    line.setManaged(false);
    line.setMouseTransparent(true);
    bars.setManaged(false);
    getChildren().addAll(bars, line);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> model.release());
    addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
  }

  private void press(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      document
          .shot()
          .track(trackId)
          .ifPresent(track -> model.press(track, model.hit(track, event.getX(), scale.get())));
    }
  }

  private void drag(MouseEvent event) {
    model.drag(event.getX(), scale.get());
  }

  private void hover(MouseEvent event) {
    document
        .shot()
        .track(trackId)
        .ifPresent(
            track ->
                setCursor(
                    switch (model.hit(track, event.getX(), scale.get())) {
                      case TimelineViewModel.Hit.OnKey _ -> Cursor.HAND;
                      case TimelineViewModel.Hit.OnEdge _ -> Cursor.H_RESIZE;
                      case TimelineViewModel.Hit.Nothing _ -> Cursor.DEFAULT;
                    }));
  }

  private void click(MouseEvent event) {
    if (event.getClickCount() != 2 || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    document
        .shot()
        .track(trackId)
        .filter(
            track ->
                model.hit(track, event.getX(), scale.get())
                    instanceof TimelineViewModel.Hit.Nothing)
        .ifPresent(
            track ->
                model.toggleKey(
                    track,
                    Math.clamp(
                        scale.get().frameAt(event.getX()), 0, document.shot().frames() - 1)));
  }

  @Override
  protected void layoutChildren() {
    Shot shot = document.shot();
    shot.track(trackId).ifPresent(track -> show(shot, track));
  }

  private void show(Shot shot, Track track) {
    getStyleClass().setAll("lane", "track-" + TrackNames.colour(TrackNames.number(shot, trackId)));
    TimelineScale at = scale.get();
    double middle = Math.rint(getHeight() / 2);
    fill(spans, track.presence().size(), TrackLane::bar);
    for (int i = 0; i < track.presence().size(); i++) {
      FrameSpan span = track.presence().get(i);
      double start = Math.rint(at.startOf(span.start()));
      double end = Math.rint(at.startOf(span.end()));
      spans.get(i).resizeRelocate(start, middle - 7, end - start, BAR);
    }
    drawLine(track, at, middle - 0.5);
    fill(glyphs, track.keys().size(), KeyGlyph::new);
    for (int i = 0; i < track.keys().size(); i++) {
      Key key = track.keys().get(i);
      KeyGlyph glyph = glyphs.get(i);
      glyph.show(
          key,
          document.selection().isKey(trackId, key.time()),
          Math.round(key.time()) == document.frame());
      glyph.resizeRelocate(
          Math.rint(at.centreOf(key.time())) - KeyGlyph.SIZE / 2,
          middle - 0.5 - KeyGlyph.SIZE / 2,
          KeyGlyph.SIZE,
          KeyGlyph.SIZE);
      glyph.toFront();
    }
  }

  private void drawLine(Track track, TimelineScale at, double middle) {
    line.getElements().clear();
    List<Key> keys = track.keys();
    for (int k = 1; k < keys.size(); k++) {
      double from = at.centreOf(keys.get(k - 1).time());
      double to = at.centreOf(keys.get(k).time());
      double low = middle + 3;
      double high = middle - 3;
      switch (keys.get(k - 1).easing()) {
        case LINEAR -> line.getElements().addAll(new MoveTo(from, middle), new LineTo(to, middle));
        case HOLD ->
            line.getElements()
                .addAll(
                    new MoveTo(from, low),
                    new LineTo(to - 10, low),
                    new LineTo(to - 10, high),
                    new LineTo(to, high));
        case EASE_IN -> curve(from, to, low, high, 0.6, 0, 1, 1);
        case EASE_OUT -> curve(from, to, low, high, 0, 0, 0.4, 1);
        case EASE_IN_OUT -> curve(from, to, low, high, 0.5, 0, 0.5, 1);
      }
    }
  }

  private void curve(
      double from, double to, double low, double high, double x1, double y1, double x2, double y2) {
    double width = to - from;
    double rise = high - low;
    line.getElements()
        .addAll(
            new MoveTo(from, low),
            new CubicCurveTo(
                from + x1 * width, low + y1 * rise, from + x2 * width, low + y2 * rise, to, high));
  }

  private <T extends Region> void fill(List<T> nodes, int wanted, Supplier<T> make) {
    while (nodes.size() < wanted) {
      T node = make.get();
      nodes.add(node);
      getChildren().add(node instanceof KeyGlyph ? getChildren().size() : 1, node);
    }
    while (nodes.size() > wanted) {
      getChildren().remove(nodes.removeLast());
    }
  }

  private static Region bar() {
    Region bar = new Region();
    bar.getStyleClass().add("presence");
    bar.setManaged(false);
    bar.setMouseTransparent(true);
    return bar;
  }
}
