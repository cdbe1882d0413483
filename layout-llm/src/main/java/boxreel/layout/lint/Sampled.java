package boxreel.layout.lint;

import boxreel.layout.Box;
import boxreel.layout.FrameSpan;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// A track with its boxes at all frames, so that each is computed once.
final class Sampled {
  private final Track track;
  private final Box[] boxes;
  private final boolean[] present;

  private Sampled(Track track, Box[] boxes, boolean[] present) {
    this.track = track;
    this.boxes = boxes;
    this.present = present;
  }

  static Sampled of(Track track, int frames) {
    Box[] boxes = new Box[frames];
    boolean[] present = new boolean[frames];
    for (FrameSpan span : track.presence()) {
      for (int frame = span.start(); frame < Math.min(span.end(), frames); frame++) {
        present[frame] = true;
      }
    }
    for (int frame = 0; frame < frames; frame++) {
      boxes[frame] = track.positionAt(frame);
    }
    return new Sampled(track, boxes, present);
  }

  static List<Sampled> of(Shot shot) {
    return shot.tracks().stream().map(track -> of(track, shot.frames())).toList();
  }

  Track track() {
    return track;
  }

  String id() {
    return track.id();
  }

  int frames() {
    return boxes.length;
  }

  boolean isThere(int frame) {
    return present[frame];
  }

  /// Where the keys put it, there or not.
  Box box(int frame) {
    return boxes[frame];
  }

  /// The frames in which it is there and something holds.
  List<FrameSpan> where(IntPredicate holds) {
    return spans(boxes.length, frame -> present[frame] && holds.test(frame));
  }

  /// Runs of frames for which something holds.
  static List<FrameSpan> spans(int frames, IntPredicate holds) {
    List<FrameSpan> spans = new ArrayList<>();
    int start = -1;
    for (int frame = 0; frame <= frames; frame++) {
      boolean now = frame < frames && holds.test(frame);
      if (now && start < 0) {
        start = frame;
      } else if (!now && start >= 0) {
        spans.add(new FrameSpan(start, frame));
        start = -1;
      }
    }
    return spans;
  }

  /// The phrase without its article.
  String bare() {
    return track.phrase().replaceFirst("(?i)^(an?|the)\\s+", "");
  }

  /// The share of a box that is in the frame.
  static double visible(Box box) {
    double width = Math.min(1, box.right()) - Math.max(0, box.x());
    double height = Math.min(1, box.bottom()) - Math.max(0, box.y());
    return Math.max(0, width) * Math.max(0, height) / (box.width() * box.height());
  }

  /// The share of the smaller box that the other one covers.
  static double overlap(Box a, Box b) {
    double width = Math.min(a.right(), b.right()) - Math.max(a.x(), b.x());
    double height = Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y());
    double smaller = Math.min(a.width() * a.height(), b.width() * b.height());
    return Math.max(0, width) * Math.max(0, height) / smaller;
  }
}
