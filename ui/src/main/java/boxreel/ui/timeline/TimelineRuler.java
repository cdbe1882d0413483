package boxreel.ui.timeline;

import boxreel.layout.Shot;
import boxreel.ui.document.Playback;
import boxreel.ui.document.ShotDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;

/// Frame numbers and seconds over the lanes; pressing or dragging on it moves the playhead.
final class TimelineRuler extends Region {
  static final double FRAMES_HEIGHT = 24;
  static final double SECONDS_HEIGHT = 20;

  private static final double CLOSEST = 26;
  private static final int[] STEPS = {1, 2, 4, 8, 16, 24, 48, 96, 240, 480, 960, 2400};

  private final ShotDocument document;
  private final String unit = Words.SECONDS.text();
  private final Supplier<TimelineScale> scale;
  private final Path rules = new Path();
  private final List<Label> labels = new ArrayList<>();

  private final Playback playback;
  private final TimelineBands bands;
  private int rangeFrom;

  @SuppressWarnings("this-escape")
  TimelineRuler(TimelineViewModel model, Playback playback, Supplier<TimelineScale> scale) {
    this.document = model.document();
    this.playback = playback;
    this.scale = scale;
    setId("timeline-ruler");
    getStyleClass().add("timeline-ruler");
    rules.getStyleClass().add("timeline-rules");
    rules.setManaged(false);
    rules.setMouseTransparent(true);
    getChildren().add(rules);
    bands = new TimelineBands(model, playback, this);
    setMinHeight(FRAMES_HEIGHT + SECONDS_HEIGHT);
    setPrefHeight(FRAMES_HEIGHT + SECONDS_HEIGHT);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
  }

  TimelineScale scale() {
    return scale.get();
  }

  void add(Region... regions) {
    getChildren().addAll(regions);
  }

  private void press(MouseEvent event) {
    rangeFrom = scale.get().frameAt(event.getX());
    if (!event.isShiftDown()) {
      document.seek(rangeFrom);
    }
  }

  /// Scrubs; with Shift it sets the range.
  private void drag(MouseEvent event) {
    int frame = scale.get().frameAt(event.getX());
    if (event.isShiftDown()) {
      playback.setRange(Math.min(rangeFrom, frame), Math.max(rangeFrom, frame) + 1);
    } else {
      document.seek(frame);
    }
  }

  private void click(MouseEvent event) {
    if (event.getClickCount() == 2 && event.isStillSincePress()) {
      playback.clearRange();
    }
  }

  @Override
  protected void layoutChildren() {
    Shot shot = document.shot();
    TimelineScale at = scale.get();
    bands.show(at);
    int step = STEPS[STEPS.length - 1];
    for (int candidate : STEPS) {
      if (candidate * at.frameWidth() >= CLOSEST) {
        step = candidate;
        break;
      }
    }
    rules.getElements().clear();
    int used = 0;
    int first = Math.max(0, at.frameAt(0));
    int last = Math.min(shot.frames() - 1, at.frameAt(getWidth()));
    for (int frame = first; frame <= last; frame++) {
      if (frame % step == 0) {
        boolean key = isKeyFrame(shot, frame);
        Label label = label(used++);
        label.setText(Integer.toString(frame + 1));
        label.getStyleClass().setAll(key ? "ruler-frame-key" : "ruler-frame");
        double width = Math.ceil(label.prefWidth(-1));
        label.resizeRelocate(Math.rint(at.centreOf(frame) - width / 2), 4, width, 16);
      }
    }
    int seconds = (int) Math.floor(shot.frames() / shot.framesPerSecond());
    double secondWidth = at.frameWidth() * shot.framesPerSecond();
    int stride = Math.max(1, (int) Math.ceil(40 / secondWidth));
    for (int second = stride; second <= seconds; second += stride) {
      double x = Math.floor(at.startOf(second * shot.framesPerSecond())) + 0.5;
      if (x < 0 || x > getWidth() - 32) {
        continue;
      }
      rules
          .getElements()
          .addAll(new MoveTo(x, FRAMES_HEIGHT + 2), new LineTo(x, FRAMES_HEIGHT + SECONDS_HEIGHT));
      Label label = label(used++);
      label.setText(second + " " + unit);
      label.getStyleClass().setAll("ruler-frame");
      label.resizeRelocate(x + 5, FRAMES_HEIGHT + 3, Math.ceil(label.prefWidth(-1)), 16);
    }
    for (int i = used; i < labels.size(); i++) {
      labels.get(i).setVisible(false);
    }
  }

  private static boolean isKeyFrame(Shot shot, int frame) {
    return shot.tracks().stream()
        .anyMatch(track -> track.keys().stream().anyMatch(k -> Math.round(k.time()) == frame));
  }

  private Label label(int index) {
    while (labels.size() <= index) {
      Label label = new Label();
      label.setManaged(false);
      label.setMouseTransparent(true);
      labels.add(label);
      getChildren().add(label);
    }
    labels.get(index).setVisible(true);
    return labels.get(index);
  }
}
