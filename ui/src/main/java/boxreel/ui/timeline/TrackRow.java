package boxreel.ui.timeline;

import boxreel.layout.Track;
import boxreel.ui.document.FrameKeys;
import boxreel.ui.document.Selection;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.document.TrackNames;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.IconView;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A track's row: its name with the way between its keys, and its lane.
final class TrackRow extends HBox {
  static final double HEIGHT = 28;

  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final String trackId;
  private final ShotDocument document;
  private final TrackLane lane;
  private final Label number = Controls.label("", "number-chip");
  private final Label name = Controls.label("", "track-name");
  private final IconView keyIcon = new IconView(Icon.KEY);
  private final HBox header = new HBox();

  TrackRow(
      TimelineViewModel model, String trackId, double headerWidth, Supplier<TimelineScale> scale) {
    this.trackId = trackId;
    this.document = model.document();
    getStyleClass().add("track-row");
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    Button previous = Controls.iconButton(Icon.LEFT, "Previous key");
    Button toggle = Controls.iconButton(Icon.KEY, "Add or remove a key (K)");
    toggle.setGraphic(keyIcon);
    Button next = Controls.iconButton(Icon.RIGHT, "Next key");
    previous.setOnAction(_ -> withTrack(track -> model.seekKey(track, false)));
    next.setOnAction(_ -> withTrack(track -> model.seekKey(track, true)));
    toggle.setOnAction(_ -> withTrack(track -> model.toggleKey(track, document.frame())));
    header.getStyleClass().add("track-header");
    header.setMinWidth(headerWidth);
    header.setPrefWidth(headerWidth);
    header.setMaxWidth(headerWidth);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    number.setMinWidth(USE_PREF_SIZE);
    header.getChildren().addAll(number, name, previous, toggle, next);
    header.addEventHandler(
        MouseEvent.MOUSE_PRESSED, _ -> document.select(Selection.ofTrack(trackId)));
    lane = new TrackLane(model, trackId, scale);
    HBox.setHgrow(lane, Priority.ALWAYS);
    getChildren().addAll(header, lane);
    setAccessibleText("Timeline row");
    update();
  }

  TrackLane lane() {
    return lane;
  }

  void update() {
    withTrack(
        track -> {
          int trackNumber = TrackNames.number(document.shot(), trackId);
          header.getStyleClass().setAll("track-header", "track-" + TrackNames.colour(trackNumber));
          number.setText(Integer.toString(trackNumber));
          name.setText(TrackNames.brief(track.phrase()));
          boolean onKey = FrameKeys.keyAt(track, document.frame()).isPresent();
          keyIcon.setIcon(onKey ? Icon.KEY_FULL : Icon.KEY);
          keyIcon.pseudoClassStateChanged(PseudoClass.getPseudoClass("on"), onKey);
          pseudoClassStateChanged(SELECTED, document.selection().isTrack(trackId));
        });
    lane.requestLayout();
  }

  private void withTrack(java.util.function.Consumer<Track> action) {
    document.shot().track(trackId).ifPresent(action);
  }
}
