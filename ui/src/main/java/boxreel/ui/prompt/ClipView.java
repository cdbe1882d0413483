package boxreel.ui.prompt;

import boxreel.layout.Box;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.ui.document.TrackNames;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// A layout as a small moving picture: boxes in their objects' colours over the lines that they
/// follow. Another layout can be seen behind it, dashed.
final class ClipView extends Pane {
  /// Height over width, as the bundled model's frames.
  private static final double SHAPE = 0.6;

  private static final int LINE_POINTS = 24;

  private final List<Region> boxes = new ArrayList<>();
  private final List<Region> ghosts = new ArrayList<>();
  private final List<Polyline> lines = new ArrayList<>();
  private Shot shot = Shot.of("");
  private @Nullable Shot behind;
  private double time;

  ClipView() {
    getStyleClass().add("clip");
    setMinWidth(0);
    minHeightProperty().bind(widthProperty().multiply(SHAPE));
    maxHeightProperty().bind(minHeightProperty());
    setMouseTransparent(true);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    clip.setArcWidth(8);
    clip.setArcHeight(8);
    setClip(clip);
  }

  /// @param other seen behind it; its objects take the colours of those with the same ids
  void show(Shot wanted, @Nullable Shot other) {
    shot = wanted;
    behind = other;
    boxes.clear();
    ghosts.clear();
    lines.clear();
    if (other != null) {
      for (Track track : other.tracks()) {
        ghosts.add(region("clip-ghost", colour(other, track)));
      }
    }
    for (Track track : wanted.tracks()) {
      int colour = colour(wanted, track);
      Polyline line = new Polyline();
      line.getStyleClass().addAll("clip-line", "track-" + colour);
      line.setManaged(false);
      lines.add(line);
      boxes.add(region("clip-box", colour));
    }
    getChildren().setAll(ghosts);
    getChildren().addAll(lines);
    getChildren().addAll(boxes);
    time = Math.min(time, wanted.frames() - 1.0);
    requestLayout();
  }

  /// How long it lasts.
  double seconds() {
    return shot.frames() / shot.framesPerSecond();
  }

  /// Shows the layout as it is after some seconds, from the start again after its end.
  void seek(double seconds) {
    double last = shot.frames() - 1.0;
    time = Math.min(last, (seconds % seconds()) * shot.framesPerSecond());
    requestLayout();
  }

  private static int colour(Shot of, Track track) {
    return TrackNames.colour(TrackNames.number(of, track.id()));
  }

  private static Region region(String style, int colour) {
    Region region = new Region();
    region.setManaged(false);
    region.getStyleClass().addAll(style, "track-" + colour);
    return region;
  }

  @Override
  protected void layoutChildren() {
    place(shot, boxes);
    Shot other = behind;
    if (other != null) {
      place(other, ghosts);
    }
    for (int i = 0; i < lines.size(); i++) {
      draw(shot.tracks().get(i), lines.get(i));
    }
  }

  private void place(Shot from, List<Region> regions) {
    for (int i = 0; i < regions.size(); i++) {
      Track track = from.tracks().get(i);
      Region region = regions.get(i);
      region.setVisible(track.isPresentAt(Math.min(from.frames() - 1, (int) Math.round(time))));
      Box box = track.positionAt(Math.min(time, from.frames() - 1.0));
      region.resizeRelocate(
          box.x() * getWidth(),
          box.y() * getHeight(),
          box.width() * getWidth(),
          box.height() * getHeight());
    }
  }

  private void draw(Track track, Polyline line) {
    List<Double> points = new ArrayList<>();
    for (int i = 0; i <= LINE_POINTS; i++) {
      Box box = track.positionAt(i * (shot.frames() - 1.0) / LINE_POINTS);
      points.add(box.centreX() * getWidth());
      points.add(box.centreY() * getHeight());
    }
    line.getPoints().setAll(points);
    line.setVisible(track.keys().size() > 1);
  }
}
