package boxreel.ui.canvas;

import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.ui.document.TrackNames;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// The way of the selected object's centre: a line, a dot for each frame, a square for each key,
/// and a ring at the playhead.
final class PathOverlay extends Region {
  private static final int MOST_DOTS = 400;
  private static final double DOT = 2.5;
  private static final double NODE = 9;
  private static final double RING = 9.5;

  private final Path edge = path("path-edge");
  private final Path line = path("path-line");
  private final Path dots = path("path-dots");
  private final Path nodes = path("path-nodes");
  private final Path ringEdge = path("path-ring-edge");
  private final Path ring = path("path-ring");
  private final Path here = path("path-here");
  private final Path ghost = path("path-ghost");

  PathOverlay() {
    getStyleClass().add("path-overlay");
    setMouseTransparent(true);
    setManaged(false);
    getChildren().add(new Group(edge, line, dots, nodes, ringEdge, ring, here, ghost));
  }

  void show(Shot shot, Track track, int frame, FrameTransform at) {
    String colour = "track-" + TrackNames.colour(shot, track);
    if (!getStyleClass().contains(colour)) {
      getStyleClass().setAll("path-overlay", colour);
    }
    clear();
    if (track.keys().size() < 2) {
      return;
    }
    drawLine(track, at);
    int first = (int) Math.ceil(track.keys().getFirst().time());
    int last = (int) Math.floor(track.keys().getLast().time());
    for (int f = first; f <= last && last - first <= MOST_DOTS; f++) {
      Box box = track.positionAt(f);
      circle(dots, at.toStageX(box.centreX()), at.toStageY(box.centreY()), DOT);
    }
    for (Key key : track.keys()) {
      square(nodes, at, key.box());
    }
    Box now = track.positionAt(frame);
    double x = at.toStageX(now.centreX());
    double y = at.toStageY(now.centreY());
    circle(ringEdge, x, y, RING);
    circle(ring, x, y, RING);
    square(here, at, now);
  }

  /// Shows where a key would be put, or nothing.
  void setGhost(Optional<Box> box, FrameTransform at) {
    ghost.getElements().clear();
    box.ifPresent(b -> square(ghost, at, b));
  }

  void clear() {
    for (Path path : new Path[] {edge, line, dots, nodes, ringEdge, ring, here, ghost}) {
      path.getElements().clear();
    }
  }

  private void drawLine(Track track, FrameTransform at) {
    double start = track.keys().getFirst().time();
    double end = track.keys().getLast().time();
    int pieces = (int) Math.clamp(Math.ceil((end - start) * 4), 1, 2000);
    for (int i = 0; i <= pieces; i++) {
      Box box = track.positionAt(start + (end - start) * i / pieces);
      double x = at.toStageX(box.centreX());
      double y = at.toStageY(box.centreY());
      edge.getElements().add(i == 0 ? new MoveTo(x, y) : new LineTo(x, y));
      line.getElements().add(i == 0 ? new MoveTo(x, y) : new LineTo(x, y));
    }
  }

  private static void square(Path path, FrameTransform at, Box box) {
    double x = Math.floor(at.toStageX(box.centreX()) - NODE / 2) + 0.5;
    double y = Math.floor(at.toStageY(box.centreY()) - NODE / 2) + 0.5;
    path.getElements()
        .addAll(
            new MoveTo(x, y),
            new LineTo(x + NODE, y),
            new LineTo(x + NODE, y + NODE),
            new LineTo(x, y + NODE),
            new ClosePath());
  }

  private static void circle(Path path, double x, double y, double radius) {
    path.getElements()
        .addAll(
            new MoveTo(x - radius, y),
            new ArcTo(radius, radius, 0, x + radius, y, false, true),
            new ArcTo(radius, radius, 0, x - radius, y, false, true),
            new ClosePath());
  }

  private static Path path(String styleClass) {
    Path path = new Path();
    path.getStyleClass().add(styleClass);
    return path;
  }
}
