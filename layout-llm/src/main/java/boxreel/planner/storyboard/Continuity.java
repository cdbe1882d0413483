package boxreel.planner.storyboard;

import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Makes the cast look the same in a shot as in all others.
public final class Continuity {
  /// A box this much higher or lower than it should be is left alone.
  private static final double TOLERANCE = 1.15;

  private Continuity() {}

  /// The shot with the cast's phrases, and with sizes that fit the distance: boxes are scaled about
  /// the middle of their lower edge, as a whole, so that their middle height is the cast member's.
  /// A box never grows beyond the frame.
  public static Shot applied(Shot shot, List<CastMember> cast, Distance distance) {
    List<Track> tracks = new ArrayList<>();
    for (Track track : shot.tracks()) {
      Optional<CastMember> member = member(track, cast);
      tracks.add(
          member.isEmpty()
              ? track
              : scaled(
                  track.withPhrase(member.get().phrase()),
                  member.get().height() * distance.scale()));
    }
    return shot.withTracks(tracks);
  }

  /// The cast member of the same phrase, else the only one with the same noun.
  static Optional<CastMember> member(Track track, List<CastMember> cast) {
    Optional<CastMember> same =
        cast.stream().filter(m -> m.phrase().equalsIgnoreCase(track.phrase())).findFirst();
    List<CastMember> alike =
        cast.stream().filter(m -> noun(m.phrase()).equals(noun(track.phrase()))).toList();
    return same.isPresent() || alike.size() != 1 ? same : Optional.of(alike.getFirst());
  }

  private static Track scaled(Track track, double wanted) {
    double[] heights = track.keys().stream().mapToDouble(k -> k.box().height()).sorted().toArray();
    double scale = Math.min(1, wanted) / heights[heights.length / 2];
    if (scale < TOLERANCE && scale > 1 / TOLERANCE) {
      return track;
    }
    List<Key> keys = new ArrayList<>();
    for (Key key : track.keys()) {
      Box box = key.box();
      double width = Math.min(1, box.width() * scale);
      double height = Math.min(1, box.height() * scale);
      Box scaled = new Box(box.centreX() - width / 2, box.bottom() - height, width, height);
      keys.add(new Key(key.time(), inside(scaled, box), key.easing(), key.origin()));
    }
    return track.withKeys(keys);
  }

  /// A box that was in the frame stays there.
  private static Box inside(Box box, Box before) {
    boolean wasInside =
        before.x() >= 0 && before.y() >= 0 && before.right() <= 1 && before.bottom() <= 1;
    return wasInside
        ? new Box(
            Math.clamp(box.x(), 0, 1 - box.width()),
            Math.clamp(box.y(), 0, 1 - box.height()),
            box.width(),
            box.height())
        : box;
  }

  private static String noun(String phrase) {
    String lower = phrase.strip().toLowerCase(Locale.ROOT);
    return lower.substring(lower.lastIndexOf(' ') + 1);
  }
}
