package boxreel.ui.timeline;

import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.Track;
import java.util.List;

/// What a point of a lane hits.
public sealed interface LaneHit {
  /// Px on both sides of a key's middle that hit it.
  double KEY_REACH = 9;

  double EDGE_REACH = 5;

  /// A key, by its time.
  record OnKey(double time) implements LaneHit {}

  /// An end of a presence span.
  ///
  /// @param start whether the first frame, or the end
  record OnEdge(int span, boolean start) implements LaneHit {}

  /// The way from a key to the next one, by the time of the first.
  record OnInterval(double time) implements LaneHit {}

  /// A presence span outside the motion between keys.
  record OnSpan(int span) implements LaneHit {}

  record Nothing() implements LaneHit {}

  /// What is at a place of a track's lane: a key before a span's end before what lies between.
  ///
  /// @param x in px
  static LaneHit at(Track track, double x, TimelineScale scale) {
    LaneHit best = new Nothing();
    double distance = KEY_REACH;
    for (Key key : track.keys()) {
      double away = Math.abs(scale.centreOf(key.time()) - x);
      if (away <= distance) {
        distance = away;
        best = new OnKey(key.time());
      }
    }
    if (best instanceof OnKey) {
      return best;
    }
    for (int i = 0; i < track.presence().size(); i++) {
      FrameSpan span = track.presence().get(i);
      if (Math.abs(scale.startOf(span.start()) - x) <= EDGE_REACH) {
        return new OnEdge(i, true);
      }
      if (Math.abs(scale.startOf(span.end()) - x) <= EDGE_REACH) {
        return new OnEdge(i, false);
      }
    }
    return between(track, x, scale);
  }

  private static LaneHit between(Track track, double x, TimelineScale scale) {
    for (int i = 0; i < track.presence().size(); i++) {
      FrameSpan span = track.presence().get(i);
      if (x < scale.startOf(span.start()) || x > scale.startOf(span.end())) {
        continue;
      }
      List<Key> keys = track.keys();
      for (int k = 1; k < keys.size(); k++) {
        if (x >= scale.centreOf(keys.get(k - 1).time())
            && x <= scale.centreOf(keys.get(k).time())) {
          return new OnInterval(keys.get(k - 1).time());
        }
      }
      return new OnSpan(i);
    }
    return new Nothing();
  }
}
