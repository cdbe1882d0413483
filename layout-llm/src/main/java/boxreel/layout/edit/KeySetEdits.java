package boxreel.layout.edit;

import boxreel.layout.Easing;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Edits of several keys at once. Pure functions, as in [KeyEdits]; keys that the shot lacks
/// are no matter.
public final class KeySetEdits {
  private KeySetEdits() {}

  /// Removes keys. The first key of a track stays if all would go.
  public static Shot delete(Shot shot, Collection<KeyRef> keys) {
    Shot result = shot;
    for (Track track : shot.tracks()) {
      List<Key> kept =
          track.keys().stream()
              .filter(key -> !keys.contains(new KeyRef(track.id(), key.time())))
              .toList();
      if (kept.size() < track.keys().size()) {
        result =
            result.withTrack(track.withKeys(kept.isEmpty() ? track.keys().subList(0, 1) : kept));
      }
    }
    return result;
  }

  /// Sets the way from each of the keys to the next one.
  public static Shot ease(Shot shot, Collection<KeyRef> keys, Easing easing) {
    Shot result = shot;
    for (KeyRef key : keys) {
      if (key.isIn(result)) {
        result = KeyEdits.setEasing(result, key.trackId(), key.time(), easing);
      }
    }
    return result;
  }

  /// Puts keys on a track; those that are at their times already are replaced. Keys outside the
  /// shot are left out.
  public static Shot put(Shot shot, String id, List<Key> keys) {
    Track track = KeyEdits.track(shot, id);
    List<Key> result = new ArrayList<>(track.keys());
    for (Key key : keys) {
      if (key.time() <= shot.frames() - 1) {
        result.removeIf(old -> Math.abs(old.time() - key.time()) <= KeyEdits.TOLERANCE);
        result.add(key);
      }
    }
    return shot.withTrack(track.withKeys(result));
  }
}
