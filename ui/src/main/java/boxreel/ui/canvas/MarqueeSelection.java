package boxreel.ui.canvas;

import boxreel.layout.Box;
import boxreel.layout.Track;
import boxreel.ui.document.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a frame drawn around boxes selects.
final class MarqueeSelection {
  private MarqueeSelection() {}

  /// The box between where a drag began and where it is, if it has a size.
  static Optional<Box> between(double fromX, double fromY, Drag to) {
    double width = Math.abs(to.x() - fromX);
    double height = Math.abs(to.y() - fromY);
    return width > 0 && height > 0
        ? Optional.of(new Box(Math.min(to.x(), fromX), Math.min(to.y(), fromY), width, height))
        : Optional.empty();
  }

  static Selection of(Gesture.Marquee marquee, Optional<Box> box, CanvasPicking picking) {
    List<String> touched =
        box.map(picking::touching).orElse(List.of()).stream().map(Track::id).toList();
    List<String> ids = new ArrayList<>();
    switch (marquee.adding()) {
      case REPLACE -> ids.addAll(touched);
      case ADD -> {
        ids.addAll(marquee.before().trackIds());
        ids.addAll(touched);
      }
      case SUBTRACT -> {
        ids.addAll(marquee.before().trackIds());
        ids.removeAll(touched);
      }
    }
    return Selection.ofTracks(ids);
  }
}
