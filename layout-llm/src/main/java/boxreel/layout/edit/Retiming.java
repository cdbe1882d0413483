package boxreel.layout.edit;

import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/// Several keys of several tracks put to other times, their boxes unchanged.
///
/// Keys land on whole frames inside the shot. A key that comes to lie on one that does not move
/// replaces it; of two moved keys that meet, the later one stays.
///
/// @param shot the shot with the keys at their new times
/// @param keys where the moved keys are now
/// @param replaced keys of the old shot that made way
public record Retiming(Shot shot, Set<KeyRef> keys, Set<KeyRef> replaced) {
  public Retiming {
    keys = Set.copyOf(keys);
    replaced = Set.copyOf(replaced);
  }

  /// Moves keys by whole frames, all by as many: fewer than asked for if one would leave the
  /// shot.
  public static Retiming shift(Shot shot, Collection<KeyRef> keys, int frames) {
    int by = inside(shot, keys, frames);
    return by == 0 ? unchanged(shot, keys) : apply(shot, keys, t -> Math.rint(t) + by, false);
  }

  /// Adds copies of keys, moved by whole frames as in [#shift].
  public static Retiming copy(Shot shot, Collection<KeyRef> keys, int frames) {
    int by = inside(shot, keys, frames);
    return by == 0 ? unchanged(shot, keys) : apply(shot, keys, t -> Math.rint(t) + by, true);
  }

  /// Moves keys and, on their tracks, all later ones with them.
  public static Retiming ripple(Shot shot, Collection<KeyRef> keys, int frames) {
    Map<String, Double> first = new TreeMap<>();
    keys.forEach(key -> first.merge(key.trackId(), key.time(), Math::min));
    Set<KeyRef> moved = new HashSet<>();
    first.forEach(
        (id, from) ->
            KeyEdits.track(shot, id).keys().stream()
                .filter(key -> key.time() >= from)
                .forEach(key -> moved.add(new KeyRef(id, key.time()))));
    return shift(shot, moved, frames);
  }

  /// Scales the times of keys about a moment that stays.
  ///
  /// @param anchor in frames
  /// @param factor above 0
  public static Retiming stretch(Shot shot, Collection<KeyRef> keys, double anchor, double factor) {
    return factor == 1
        ? unchanged(shot, keys)
        : apply(shot, keys, t -> Math.rint(anchor + (t - anchor) * factor), false);
  }

  private static Retiming unchanged(Shot shot, Collection<KeyRef> keys) {
    return new Retiming(shot, Set.copyOf(keys), Set.of());
  }

  private static int inside(Shot shot, Collection<KeyRef> keys, int frames) {
    double least = keys.stream().mapToDouble(key -> Math.rint(key.time())).min().orElse(0);
    double most = keys.stream().mapToDouble(key -> Math.rint(key.time())).max().orElse(0);
    // A key behind the end, which shortening a shot leaves there, can only come back.
    return Math.clamp(frames, (int) -least, Math.max(0, shot.frames() - 1 - (int) most));
  }

  private static Retiming apply(
      Shot shot, Collection<KeyRef> keys, DoubleUnaryOperator time, boolean copies) {
    Set<KeyRef> now = new HashSet<>();
    Set<KeyRef> replaced = new HashSet<>();
    Shot result = shot;
    for (Track track : shot.tracks()) {
      List<Key> moving = new ArrayList<>();
      List<Key> staying = new ArrayList<>();
      for (Key key : track.keys()) {
        boolean moves = keys.contains(new KeyRef(track.id(), key.time()));
        if (moves) {
          moving.add(key);
        }
        if (!moves || copies) {
          staying.add(key);
        }
      }
      if (moving.isEmpty()) {
        continue;
      }
      TreeMap<Double, Key> moved = new TreeMap<>();
      for (Key key : moving) {
        double to = Math.clamp(time.applyAsDouble(key.time()), 0, shot.frames() - 1.0);
        moved.put(to, new Key(to, key.box(), key.easing(), Key.Origin.USER));
        now.add(new KeyRef(track.id(), to));
      }
      for (Key key : List.copyOf(staying)) {
        if (moved.keySet().stream().anyMatch(t -> Math.abs(t - key.time()) <= KeyEdits.TOLERANCE)) {
          staying.remove(key);
          replaced.add(new KeyRef(track.id(), key.time()));
        }
      }
      staying.addAll(moved.values());
      result = result.withTrack(track.withKeys(staying));
    }
    return new Retiming(result, now, replaced);
  }
}
