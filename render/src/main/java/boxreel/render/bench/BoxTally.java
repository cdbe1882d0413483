package boxreel.render.bench;

import boxreel.layout.Box;
import boxreel.render.api.RgbFrame;
import boxreel.render.toybox.world.NamedColour;
import boxreel.render.toybox.world.Scene;
import java.util.Optional;

/// Counts, frame by frame, how well a colour keeps to its box.
final class BoxTally {
  private static final double GROWN = 0.1;

  /// Share of the visible box that must have the colour to count as drawn.
  private static final double HIT = 0.15;

  private int frames;
  private double inside;
  private double iou;
  private int hits;

  void add(Scene scene, int frame, RgbFrame picture) {
    Optional<Box> visible =
        scene.shot().tracks().getFirst().boxAt(frame).flatMap(BoxTally::visiblePart);
    if (visible.isEmpty()) {
      return;
    }
    NamedColour colour = scene.actors().getFirst().colour();
    var region = ColourRegion.of(picture, colour);
    int area = region.area();
    frames++;
    inside += area == 0 ? 0 : region.areaInside(visible.get(), GROWN) / (double) area;
    iou += region.bounds().map(bounds -> iou(bounds, visible.get())).orElse(0.0);
    double boxPixels =
        visible.get().width() * picture.width() * visible.get().height() * picture.height();
    hits += region.areaInside(visible.get(), 0) >= HIT * boxPixels ? 1 : 0;
  }

  BoxBenchmark.Score score(String name) {
    double count = Math.max(1, frames);
    return new BoxBenchmark.Score(name, frames, inside / count, iou / count, hits / count);
  }

  private static Optional<Box> visiblePart(Box box) {
    double left = Math.max(0, box.x());
    double top = Math.max(0, box.y());
    double right = Math.min(1, box.right());
    double bottom = Math.min(1, box.bottom());
    return right > left && bottom > top
        ? Optional.of(Box.ofCorners(left, top, right, bottom))
        : Optional.empty();
  }

  private static double iou(Box a, Box b) {
    double width = Math.min(a.right(), b.right()) - Math.max(a.x(), b.x());
    double height = Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y());
    if (width <= 0 || height <= 0) {
      return 0;
    }
    double common = width * height;
    return common / (a.width() * a.height() + b.width() * b.height() - common);
  }
}
