package boxreel.planner.candidate;

import boxreel.layout.Box;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import java.util.List;
import java.util.Optional;

/// How much proposals differ from each other.
public final class Variety {
  private Variety() {}

  /// The mean distance of all pairs; 0 for fewer than two shots.
  ///
  /// @param shots of one length
  public static double of(List<Shot> shots) {
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < shots.size(); i++) {
      for (int j = i + 1; j < shots.size(); j++) {
        sum += distance(shots.get(i), shots.get(j));
        pairs++;
      }
    }
    return pairs == 0 ? 0 : sum / pairs;
  }

  /// How far the edges of the boxes of the same objects are apart, on average over edges,
  /// objects and frames, in frame lengths. Objects are the same if they have one id; presence
  /// does not count.
  public static double distance(Shot one, Shot other) {
    double sum = 0;
    int count = 0;
    for (Track track : one.tracks()) {
      Optional<Track> same = other.track(track.id());
      if (same.isEmpty()) {
        continue;
      }
      for (int frame = 0; frame < one.frames(); frame++) {
        sum += distance(track.positionAt(frame), same.get().positionAt(frame));
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  private static double distance(Box a, Box b) {
    double across = Math.abs(a.x() - b.x()) + Math.abs(a.right() - b.right());
    double upright = Math.abs(a.y() - b.y()) + Math.abs(a.bottom() - b.bottom());
    return (across + upright) / 4;
  }
}
