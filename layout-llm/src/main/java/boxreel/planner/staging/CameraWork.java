package boxreel.planner.staging;

import boxreel.layout.Box;
import boxreel.planner.reading.Camera;
import boxreel.planner.reading.Depth;
import boxreel.planner.reading.Side;
import java.util.List;

/// What a moving camera makes of the staged boxes: everything in the frame moves, and stays in
/// it.
final class CameraWork {
  private static final double ZOOM = 2.1;
  private static final double NEAREST = 1.25;
  private static final double PAN = 0.3;
  private static final double TRACKED = 0.75;

  private final Camera camera;
  private final List<Figure> figures;

  CameraWork(Camera camera, List<Figure> figures) {
    this.camera = camera;
    this.figures = figures;
  }

  /// The box of a figure as the camera sees it.
  ///
  /// @param u share of the clip
  Box seen(Figure figure, double u) {
    Box box = figure.boxAt(u);
    if (camera.isStill()) {
      return box;
    }
    Box seen = tracked(figure, box, u);
    seen = panned(seen, u);
    return zoomed(seen, u);
  }

  /// The followed thing keeps to the middle; all others slide by the other way as far as there
  /// is room for them.
  private Box tracked(Figure figure, Box box, double u) {
    if (camera.tracked().isEmpty() || camera.tracked().getAsInt() >= figures.size()) {
      return box;
    }
    boolean isFollowed = figure == figures.get(camera.tracked().getAsInt());
    return box.movedBy((isFollowed ? TRACKED : follow()) * (0.5 - target(u)), 0);
  }

  private double target(double u) {
    return figures.get(camera.tracked().orElse(0)).boxAt(u).centreX();
  }

  /// How much of the followed thing's way the others can slide with all boxes in the frame.
  private double follow() {
    double follow = TRACKED;
    for (int i = 0; i <= 10; i++) {
      double u = i / 10.0;
      double way = 0.5 - target(u);
      for (Figure figure : figures) {
        if (figure == figures.get(camera.tracked().orElse(0))) {
          continue;
        }
        Box box = figure.boxAt(u);
        double room = way > 0 ? 1 - box.right() : box.x();
        follow = Math.min(follow, Math.max(0, room) / Math.max(1e-6, Math.abs(way)));
      }
    }
    return follow;
  }

  private Box panned(Box box, double u) {
    if (camera.pan() != Side.LEFT && camera.pan() != Side.RIGHT) {
      return box;
    }
    double way = camera.pan() == Side.LEFT ? PAN : -PAN;
    // Room for the way: the whole scene is shown a little smaller.
    Box small = scaled(box, 1 - PAN);
    return small.movedBy(way * (u - 0.5), 0);
  }

  private Box zoomed(Box box, double u) {
    if (camera.zoom() == Depth.NONE) {
      return box;
    }
    double near = Math.min(NEAREST, room());
    double from = camera.zoom() == Depth.NEARER ? near / ZOOM : near;
    double to = camera.zoom() == Depth.NEARER ? near : near / ZOOM;
    return scaled(box, from + u * (to - from));
  }

  /// The largest factor at which all boxes are in the frame.
  private double room() {
    double room = NEAREST;
    for (Figure figure : figures) {
      for (int i = 0; i <= 10; i++) {
        Box box = figure.boxAt(i / 10.0);
        double reachX = Math.max(0.5 - box.x(), box.right() - 0.5);
        double reachY = Math.max(0.5 - box.y(), box.bottom() - 0.5);
        room = Math.min(room, (0.5 - Figure.MARGIN) / Math.max(reachX, reachY));
      }
    }
    return Math.max(0.9, room);
  }

  private static Box scaled(Box box, double factor) {
    return Box.centred(
        0.5 + factor * (box.centreX() - 0.5),
        0.5 + factor * (box.centreY() - 0.5),
        factor * box.width(),
        factor * box.height());
  }
}
