package boxreel.layout.score;

import boxreel.layout.Box;
import boxreel.layout.Easing;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// The way of an object while it is there, at the moments that shape it: its keys. Between them
/// a way is straight, so that moments chosen otherwise would blur its turns.
///
/// @param times ascending, in units of a look: the shot has [LayoutScorer#MOST_LOOKS] of them
/// @param boxes where it is at each time
record Way(List<Double> times, List<Box> boxes) {
  /// Eased pieces are looked at this often.
  private static final int EASED_LOOKS = 4;

  private static final int MOST_MOMENTS = 400;

  /// The way in the longest span in which the object is there.
  static Way of(Track track, Shot shot) {
    Optional<FrameSpan> longest =
        track.presence().stream().max(Comparator.comparingInt(FrameSpan::length));
    if (longest.isEmpty()) {
      return new Way(List.of(), List.of());
    }
    double from = longest.get().start();
    double to = longest.get().end() - 1;
    TreeSet<Double> moments = new TreeSet<>(List.of(from, to));
    for (int i = 0; i < track.keys().size() && moments.size() < MOST_MOMENTS; i++) {
      Key key = track.keys().get(i);
      add(moments, key.time(), from, to);
      if (!key.easing().equals(Easing.LINEAR) && i + 1 < track.keys().size()) {
        double length = track.keys().get(i + 1).time() - key.time();
        for (int part = 1; part < EASED_LOOKS; part++) {
          add(moments, key.time() + part * length / EASED_LOOKS, from, to);
        }
      }
    }
    double frames = Math.max(1, shot.frames() - 1.0) / (LayoutScorer.MOST_LOOKS - 1);
    List<Double> times = new ArrayList<>();
    List<Box> boxes = new ArrayList<>();
    for (double moment : moments) {
      times.add(moment / frames);
      boxes.add(track.positionAt(moment));
    }
    return new Way(times, boxes);
  }

  private static void add(TreeSet<Double> moments, double time, double from, double to) {
    if (time > from && time < to) {
      moments.add(time);
    }
  }
}
