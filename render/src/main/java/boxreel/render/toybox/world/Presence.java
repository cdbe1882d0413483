package boxreel.render.toybox.world;

import boxreel.layout.Box;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Areas that boxes share with the frame and with each other.
final class Presence {
  private static final double LEAST_SHARE = 0.15;

  private Presence() {}

  /// The frames in which at least a seventh or so of the box is inside the frame.
  static List<FrameSpan> whileInside(List<Key> keys, int frames) {
    Track track = Track.throughout("probe", "probe", frames, keys);
    Box frame = new Box(0, 0, 1, 1);
    List<FrameSpan> spans = new ArrayList<>();
    for (int f = 0; f < frames; f++) {
      Box box = track.positionAt(f);
      if (shared(box, frame) >= LEAST_SHARE * box.width() * box.height()) {
        spans.add(new FrameSpan(f, f + 1));
      }
    }
    return spans;
  }

  /// The largest share of the smaller of two boxes that the other covers, over all frames.
  static double overlap(Track one, Track other, int frames) {
    double most = 0;
    for (int f = 0; f < frames; f++) {
      Optional<Box> a = one.boxAt(f);
      Optional<Box> b = other.boxAt(f);
      if (a.isPresent() && b.isPresent()) {
        double smaller =
            Math.min(a.get().width() * a.get().height(), b.get().width() * b.get().height());
        most = Math.max(most, shared(a.get(), b.get()) / smaller);
      }
    }
    return most;
  }

  private static double shared(Box a, Box b) {
    double width = Math.min(a.right(), b.right()) - Math.max(a.x(), b.x());
    double height = Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y());
    return Math.max(0, width) * Math.max(0, height);
  }
}
