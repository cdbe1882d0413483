package boxreel.layout.edit;

import boxreel.layout.Box;
import boxreel.layout.Easing;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Edits of a track's motion as a whole. Pure functions, as in [KeyEdits].
public final class MotionEdits {
  private MotionEdits() {}

  /// Lets a track run backwards: at each whole frame it is where it was as many frames before
  /// the end, there or gone as it was then.
  public static Shot reverse(Shot shot, String id) {
    Track track = KeyEdits.track(shot, id);
    double end = shot.frames() - 1.0;
    List<Key> keys = new ArrayList<>();
    List<Key> old =
        track.keys().getLast().time() <= end
            ? track.keys()
            : Pins.within(track, new FrameSpan(0, shot.frames()));
    for (int k = old.size() - 1; k >= 0; k--) {
      double time = end - old.get(k).time();
      Easing easing = k == 0 ? Easing.LINEAR : old.get(k - 1).easing().mirrored();
      keys.add(new Key(time, old.get(k).box(), easing, Key.Origin.USER));
      // A jump comes at the end of an interval; backwards it has to come right after its start.
      if (k > 0 && easing.equals(Easing.HOLD)) {
        double jump = Math.floor(time) + 1;
        if (jump < end - old.get(k - 1).time()) {
          keys.add(new Key(jump, old.get(k - 1).box(), Easing.LINEAR, Key.Origin.USER));
        }
      }
    }
    List<FrameSpan> presence =
        track.presence().stream()
            .filter(span -> span.start() < shot.frames())
            .map(
                span ->
                    new FrameSpan(
                        Math.max(0, shot.frames() - span.end()), shot.frames() - span.start()))
            .toList();
    return shot.withTrack(track.withKeys(keys).withPresence(presence));
  }

  /// Drops keys that change nothing, or little: in each run of linear intervals the
  /// Ramer-Douglas- Peucker line that stays within a tolerance (D. Douglas, T. Peucker,
  /// "Algorithms for the reduction of the number of points", 1973), applied to all four edges
  /// over time.
  ///
  /// @param tolerance how far an edge may be off, in shares of the frame, 0 or more
  public static Shot reduce(Shot shot, String id, double tolerance) {
    Track track = KeyEdits.track(shot, id);
    List<Key> keys = track.keys();
    List<Key> kept = new ArrayList<>();
    int from = 0;
    while (from < keys.size()) {
      int to = from;
      while (to < keys.size() - 1 && keys.get(to).easing().equals(Easing.LINEAR)) {
        to++;
      }
      kept.add(keys.get(from));
      keepBetween(keys, from, to, tolerance, kept);
      if (to > from) {
        kept.add(keys.get(to));
        from = to;
        if (to == keys.size() - 1) {
          break;
        }
        kept.removeLast(); // begins the next run
      } else {
        from++;
      }
    }
    while (kept.size() > 1 && staysFrom(kept.get(kept.size() - 2), keys, tolerance)) {
      kept.removeLast(); // the box stays behind the last key anyway
    }
    return kept.size() == keys.size() ? shot : shot.withTrack(track.withKeys(kept));
  }

  /// Re-times the keys between the first and the last so that the centre moves at one speed, on
  /// whole frames. Keys for which no frame of their own is left are dropped.
  public static Shot evenSpeed(Shot shot, String id) {
    Track track = KeyEdits.track(shot, id);
    List<Key> keys = track.keys();
    double[] way = new double[keys.size()];
    for (int k = 1; k < keys.size(); k++) {
      Box a = keys.get(k - 1).box();
      Box b = keys.get(k).box();
      way[k] = way[k - 1] + Math.hypot(b.centreX() - a.centreX(), b.centreY() - a.centreY());
    }
    double total = way[keys.size() - 1];
    if (keys.size() < 3 || total == 0) {
      return shot;
    }
    double start = keys.getFirst().time();
    double end = keys.getLast().time();
    List<Key> even = new ArrayList<>();
    for (int k = 0; k < keys.size(); k++) {
      boolean outer = k == 0 || k == keys.size() - 1;
      double time = outer ? keys.get(k).time() : Math.rint(start + (end - start) * way[k] / total);
      if (outer || (time > even.getLast().time() && time < end)) {
        even.add(new Key(time, keys.get(k).box(), Easing.LINEAR, Key.Origin.USER));
      }
    }
    return shot.withTrack(track.withKeys(even));
  }

  /// Joins tracks into the first of them: it is there wherever one of them is, and in each frame
  /// where the first in the order was that is there. The others go.
  ///
  /// @param ids at least one, the one that stays first
  public static Shot merge(Shot shot, List<String> ids) {
    List<Track> tracks = ids.stream().map(id -> KeyEdits.track(shot, id)).toList();
    List<Key> keys = new ArrayList<>();
    List<FrameSpan> presence = new ArrayList<>();
    int start = 0;
    while (start < shot.frames()) {
      Optional<Track> owner = ownerAt(tracks, start);
      int end = start + 1;
      while (end < shot.frames() && ownerAt(tracks, end).equals(owner)) {
        end++;
      }
      if (owner.isPresent()) {
        FrameSpan span = new FrameSpan(start, end);
        presence.add(span);
        Pins.within(owner.get(), span)
            .forEach(k -> keys.add(new Key(k.time(), k.box(), k.easing(), Key.Origin.USER)));
      }
      start = end;
    }
    Track first = tracks.getFirst();
    Track merged = keys.isEmpty() ? first : first.withKeys(keys).withPresence(presence);
    return shot.withTracks(
        shot.tracks().stream()
            .filter(track -> track.id().equals(first.id()) || !ids.contains(track.id()))
            .map(track -> track.id().equals(first.id()) ? merged : track)
            .toList());
  }

  private static Optional<Track> ownerAt(List<Track> tracks, int frame) {
    return tracks.stream().filter(track -> track.isPresentAt(frame)).findFirst();
  }

  /// Whether all keys behind one are where it is.
  private static boolean staysFrom(Key from, List<Key> keys, double tolerance) {
    return keys.stream()
        .filter(key -> key.time() >= from.time())
        .allMatch(key -> distance(key.box(), from.box()) <= tolerance);
  }

  /// The keys of a straight-line motion that are needed to stay within a tolerance of all of
  /// them; the first and the last always.
  ///
  /// @param keys by time, one or more; their easing does not count
  /// @param tolerance how far an edge may be off, in shares of the frame, 0 or more
  public static List<Key> straightened(List<Key> keys, double tolerance) {
    List<Key> kept = new ArrayList<>();
    kept.add(keys.getFirst());
    keepBetween(keys, 0, keys.size() - 1, tolerance, kept);
    if (keys.size() > 1) {
      kept.add(keys.getLast());
    }
    return kept;
  }

  /// Without recursion: a curve that bends at every key would go as deep as there are keys.
  private static void keepBetween(
      List<Key> keys, int from, int to, double tolerance, List<Key> kept) {
    BitSet needed = new BitSet(keys.size());
    Deque<int[]> open = new ArrayDeque<>();
    open.push(new int[] {from, to});
    while (!open.isEmpty()) {
      int[] run = open.pop();
      int farthest = -1;
      double most = tolerance;
      for (int k = run[0] + 1; k < run[1]; k++) {
        double off = offLine(keys.get(run[0]), keys.get(run[1]), keys.get(k));
        if (off > most) {
          most = off;
          farthest = k;
        }
      }
      if (farthest >= 0) {
        needed.set(farthest);
        open.push(new int[] {run[0], farthest});
        open.push(new int[] {farthest, run[1]});
      }
    }
    needed.stream().forEach(k -> kept.add(keys.get(k)));
  }

  /// How far a key is from the straight way between two others.
  private static double offLine(Key from, Key to, Key key) {
    double share = (key.time() - from.time()) / (to.time() - from.time());
    Box a = from.box();
    Box b = to.box();
    return distance(
        key.box(),
        new Box(
            (1 - share) * a.x() + share * b.x(),
            (1 - share) * a.y() + share * b.y(),
            (1 - share) * a.width() + share * b.width(),
            (1 - share) * a.height() + share * b.height()));
  }

  private static double distance(Box a, Box b) {
    return Math.max(
        Math.max(Math.abs(a.x() - b.x()), Math.abs(a.y() - b.y())),
        Math.max(Math.abs(a.right() - b.right()), Math.abs(a.bottom() - b.bottom())));
  }
}
