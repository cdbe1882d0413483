package boxreel.ui.document;

import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.edit.EditScope;
import boxreel.layout.edit.KeyEdits;
import java.util.Optional;

/// Keys as the user meets them: by whole frames.
///
/// A key counts as being at a frame if it is nearer than half a frame to it. LVD's moments fall
/// between frames, and a second key right beside such a one would make the box jerk: an edit at
/// the frame takes the near key along to it instead.
public final class FrameKeys {
  private FrameKeys() {}

  /// The key at a frame, if there is one.
  public static Optional<Key> keyAt(Track track, int frame) {
    return KeyEdits.keyAt(track, frame)
        .or(
            () ->
                track.keys().stream()
                    .filter(key -> Math.abs(key.time() - frame) < 0.5)
                    .findFirst());
  }

  /// Puts an object into a box at a frame. One that is marked as still moves in the whole shot.
  ///
  /// @param autoKey whether scope KEY may make a key; if not, it acts as INTERVAL between keys
  public static Shot place(
      Shot shot, String id, int frame, Box box, EditScope scope, boolean autoKey) {
    Optional<Track> track = shot.track(id);
    Optional<Key> near = track.flatMap(t -> keyAt(t, frame));
    EditScope real =
        scope == EditScope.KEY && !autoKey && near.isEmpty() ? EditScope.INTERVAL : scope;
    if (track.isPresent() && track.get().marks().still()) {
      real = EditScope.TRACK;
    }
    Shot aligned =
        near.isPresent() && real != EditScope.TRACK
            ? KeyEdits.moveKey(shot, id, near.get().time(), frame)
            : shot;
    return KeyEdits.setBox(aligned, id, frame, box, real);
  }

  /// Adds a key where the object already is, or removes the one that is there. The last key
  /// stays.
  public static Shot toggle(Shot shot, String id, int frame) {
    return shot.track(id)
        .flatMap(track -> keyAt(track, frame))
        .map(key -> KeyEdits.deleteKey(shot, id, key.time()))
        .orElseGet(() -> KeyEdits.addKey(shot, id, frame));
  }
}
