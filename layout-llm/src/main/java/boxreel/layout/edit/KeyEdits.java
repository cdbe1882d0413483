package boxreel.layout.edit;

import boxreel.layout.Box;
import boxreel.layout.Easing;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Edits of a track's keys. All are pure: they return the shot after the edit, and the same shot
/// where there is nothing to do. Keys that they touch belong to the user from then on.
///
/// Times are in frames. An id that the shot lacks is a programming error
/// ([IllegalArgumentException]).
public final class KeyEdits {
  /// A key this near to a frame is at the frame: LVD's last key lies a hair behind the last frame.
  public static final double TOLERANCE = 0.02;

  private KeyEdits() {}

  /// The key at a time, within [#TOLERANCE].
  public static Optional<Key> keyAt(Track track, double time) {
    return track.keys().stream()
        .filter(key -> Math.abs(key.time() - time) <= TOLERANCE)
        .min((a, b) -> Double.compare(Math.abs(a.time() - time), Math.abs(b.time() - time)));
  }

  /// The last key before a time, not counting one at it.
  public static Optional<Key> keyBefore(Track track, double time) {
    return track.keys().reversed().stream()
        .filter(key -> key.time() < time - TOLERANCE)
        .findFirst();
  }

  /// The first key behind a time, not counting one at it.
  public static Optional<Key> keyAfter(Track track, double time) {
    return track.keys().stream().filter(key -> key.time() > time + TOLERANCE).findFirst();
  }

  /// Puts a track's box at a time to a place and size.
  ///
  /// With [EditScope#KEY] the track shows exactly `box` at `time` afterwards; a new key goes on
  /// with the easing of the interval that it splits. With the other scopes the keys concerned
  /// move by the same offset, or grow by the same ratio, each about its own corner.
  public static Shot setBox(Shot shot, String id, double time, Box box, EditScope scope) {
    Track track = track(shot, id);
    Box from = track.positionAt(time);
    if (from.equals(box)) {
      return shot;
    }
    return switch (scope) {
      case KEY -> shot.withTrack(track.withKeys(withKey(track, time, box)));
      case INTERVAL -> {
        List<Key> concerned = around(track, time);
        yield changeKeys(
            shot, track, key -> concerned.contains(key) ? changed(key, from, box) : key);
      }
      case TRACK -> changeKeys(shot, track, key -> changed(key, from, box));
    };
  }

  /// Moves a track's box at a time by fractions of the frame; see [#setBox].
  public static Shot moveBox(
      Shot shot, String id, double time, double dx, double dy, EditScope scope) {
    return setBox(shot, id, time, track(shot, id).positionAt(time).movedBy(dx, dy), scope);
  }

  /// Puts a key where the track already is, so that nothing moves: an eased interval becomes
  /// two whose curves are the parts of its own.
  public static Shot addKey(Shot shot, String id, double time) {
    Track track = track(shot, id);
    if (keyAt(track, time).isPresent()) {
      return shot;
    }
    Optional<Key> before = keyBefore(track, time);
    Optional<Key> behind = keyAfter(track, time);
    if (before.isEmpty() || behind.isEmpty()) {
      return shot.withTrack(track.withKeys(withKey(track, time, track.positionAt(time))));
    }
    Key from = before.get();
    double share = (time - from.time()) / (behind.get().time() - from.time());
    Easing.Split split = from.easing().splitAt(share);
    List<Key> keys = new ArrayList<>(track.keys());
    keys.remove(from);
    keys.add(new Key(from.time(), from.box(), split.before(), from.origin()));
    keys.add(new Key(time, track.positionAt(time), split.behind(), Key.Origin.USER));
    return shot.withTrack(track.withKeys(keys));
  }

  /// Removes the key at a time. The last key of a track stays.
  public static Shot deleteKey(Shot shot, String id, double time) {
    Track track = track(shot, id);
    Optional<Key> gone = keyAt(track, time);
    if (gone.isEmpty() || track.keys().size() == 1) {
      return shot;
    }
    return shot.withTrack(
        track.withKeys(track.keys().stream().filter(key -> !key.equals(gone.get())).toList()));
  }

  /// Moves the key at one time to another, held inside the shot. A key that is there is replaced.
  public static Shot moveKey(Shot shot, String id, double fromTime, double toTime) {
    Track track = track(shot, id);
    double target = Math.clamp(toTime, 0, shot.frames() - 1.0);
    Optional<Key> moving = keyAt(track, fromTime);
    if (moving.isEmpty() || moving.get().time() == target) {
      return shot;
    }
    List<Key> keys = new ArrayList<>(track.keys());
    keys.remove(moving.get());
    keys.removeIf(key -> Math.abs(key.time() - target) <= TOLERANCE);
    keys.add(new Key(target, moving.get().box(), moving.get().easing(), Key.Origin.USER));
    return shot.withTrack(track.withKeys(keys));
  }

  /// Sets the way from the key at a time to the next one.
  public static Shot setEasing(Shot shot, String id, double time, Easing easing) {
    Track track = track(shot, id);
    Optional<Key> at = keyAt(track, time);
    if (at.isEmpty() || at.get().easing().equals(easing)) {
      return shot;
    }
    return changeKeys(
        shot,
        track,
        key ->
            key.equals(at.get()) ? new Key(key.time(), key.box(), easing, Key.Origin.USER) : key);
  }

  /// Moves all keys to whole frames inside the shot; of two keys that meet, the later one stays.
  public static Shot snapToFrames(Shot shot, String id) {
    Track track = track(shot, id);
    List<Key> keys = new ArrayList<>();
    for (Key key : track.keys()) {
      double time = Math.clamp(Math.rint(key.time()), 0, shot.frames() - 1.0);
      if (!keys.isEmpty() && keys.getLast().time() == time) {
        keys.removeLast();
      }
      keys.add(new Key(time, key.box(), key.easing(), key.origin()));
    }
    return shot.withTrack(track.withKeys(keys));
  }

  static Track track(Shot shot, String id) {
    return shot.track(id)
        .orElseThrow(() -> new IllegalArgumentException("The shot has no track " + id));
  }

  private static List<Key> withKey(Track track, double time, Box box) {
    List<Key> keys = new ArrayList<>(track.keys());
    Optional<Key> at = keyAt(track, time);
    at.ifPresent(keys::remove);
    Easing easing = at.or(() -> keyBefore(track, time)).orElse(track.keys().getFirst()).easing();
    keys.add(new Key(time, box, easing, Key.Origin.USER));
    return keys;
  }

  private static List<Key> around(Track track, double time) {
    Optional<Key> at = keyAt(track, time);
    if (at.isPresent()) {
      return List.of(at.get());
    }
    List<Key> keys = new ArrayList<>();
    keyBefore(track, time).ifPresent(keys::add);
    keyAfter(track, time).ifPresent(keys::add);
    return keys;
  }

  private static Shot changeKeys(Shot shot, Track track, UnaryOperator<Key> change) {
    return shot.withTrack(track.withKeys(track.keys().stream().map(change).toList()));
  }

  /// A key after the change that takes `from` to `to`. While an edge is dragged, the opposite edge
  /// of each key's own box stays: the shift grows with the box.
  private static Key changed(Key key, Box from, Box to) {
    Box box = key.box();
    double ratioX = to.width() / from.width();
    double ratioY = to.height() / from.height();
    double dx = (to.x() - from.x()) * (ratioX == 1 ? 1 : box.width() / from.width());
    double dy = (to.y() - from.y()) * (ratioY == 1 ? 1 : box.height() / from.height());
    Box moved = new Box(box.x() + dx, box.y() + dy, box.width() * ratioX, box.height() * ratioY);
    return new Key(key.time(), moved, key.easing(), Key.Origin.USER);
  }
}
