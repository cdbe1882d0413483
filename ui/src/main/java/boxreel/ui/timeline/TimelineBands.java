package boxreel.ui.timeline;

import boxreel.layout.FrameSpan;
import boxreel.ui.document.Playback;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.IconView;
import java.util.List;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Bands on the ruler: the frames between in and out, those that are locked for planners, and the
/// time of the selected keys with a grip at each end, by which they are stretched.
final class TimelineBands {
  private static final double BAND = 4;
  private static final double LEAST_FOR_ICON = 16;
  private static final double GRIP = 9;
  private static final double GRIP_HEIGHT = 14;

  private final TimelineViewModel model;
  private final Playback playback;
  private final TimelineRuler ruler;
  private final Pane locks = new Pane();
  private final Region range = region("range-band");
  private final Region keys = region("key-band");
  private final Region first = region("key-grip");
  private final Region last = region("key-grip");

  TimelineBands(TimelineViewModel model, Playback playback, TimelineRuler ruler) {
    this.model = model;
    this.playback = playback;
    this.ruler = ruler;
    range.setMouseTransparent(true);
    keys.setMouseTransparent(true);
    grip(first, false);
    grip(last, true);
    ruler.add(locks, range, keys, first, last);
    locks.setManaged(false);
    playback.rangeProperty().subscribe(ruler::requestLayout);
  }

  /// @param at the present scale
  void show(TimelineScale at) {
    showLocks(at);
    Optional<FrameSpan> set = playback.rangeProperty().get();
    range.setVisible(set.isPresent());
    set.ifPresent(
        span ->
            range.resizeRelocate(
                Math.rint(at.startOf(span.start())),
                TimelineRuler.FRAMES_HEIGHT - BAND,
                Math.rint(span.length() * at.frameWidth()),
                BAND));
    Optional<TimelineViewModel.KeyTimes> times = model.stretchable();
    keys.setVisible(times.isPresent());
    first.setVisible(times.isPresent());
    last.setVisible(times.isPresent());
    times.ifPresent(
        t -> {
          double left = Math.rint(at.centreOf(t.first()));
          double right = Math.rint(at.centreOf(t.last()));
          double bottom = TimelineRuler.FRAMES_HEIGHT + TimelineRuler.SECONDS_HEIGHT;
          keys.resizeRelocate(left, bottom - 5 - BAND, right - left, BAND);
          first.resizeRelocate(left - GRIP + 2, bottom - GRIP_HEIGHT, GRIP, GRIP_HEIGHT);
          last.resizeRelocate(right - 2, bottom - GRIP_HEIGHT, GRIP, GRIP_HEIGHT);
        });
  }

  private void showLocks(TimelineScale at) {
    List<FrameSpan> spans = model.document().shot().lockedFrames();
    if (spans.size() != locks.getChildren().size()) {
      locks.getChildren().setAll(spans.stream().map(_ -> lock()).toList());
    }
    locks.resizeRelocate(0, 0, ruler.getWidth(), ruler.getHeight());
    for (int i = 0; i < spans.size(); i++) {
      FrameSpan span = spans.get(i);
      Label band = (Label) locks.getChildren().get(i);
      band.setTooltip(new Tooltip(Words.LOCKED_FRAMES.text(span.start() + 1, span.end())));
      double width = Math.rint(span.length() * at.frameWidth());
      band.resizeRelocate(
          Math.rint(at.startOf(span.start())),
          TimelineRuler.FRAMES_HEIGHT,
          width,
          TimelineRuler.SECONDS_HEIGHT);
      band.getGraphic().setVisible(width >= LEAST_FOR_ICON);
    }
  }

  private static Label lock() {
    Label band = new Label("", new IconView(Icon.LOCK, 12));
    band.getStyleClass().add("lock-band");
    band.setManaged(false);
    return band;
  }

  private void grip(Region region, boolean atEnd) {
    region.setCursor(Cursor.H_RESIZE);
    region.setAccessibleText(Words.STRETCH.text());
    region.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          model.pressStretch(atEnd);
          event.consume();
        });
    region.addEventHandler(
        MouseEvent.MOUSE_DRAGGED,
        event -> {
          double x = region.getLayoutX() + event.getX();
          model.drag(LanePoint.at(x, 0), ruler.scale());
          event.consume();
        });
    region.addEventHandler(
        MouseEvent.MOUSE_RELEASED,
        event -> {
          model.release();
          event.consume();
        });
  }

  private static Region region(String styleClass) {
    Region region = new Region();
    region.getStyleClass().add(styleClass);
    region.setManaged(false);
    return region;
  }
}
