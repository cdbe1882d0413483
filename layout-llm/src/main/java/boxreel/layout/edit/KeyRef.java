package boxreel.layout.edit;

import boxreel.layout.Shot;
import boxreel.layout.Track;

/// Names a key of a shot, or the interval that begins at it.
///
/// @param time the key's exact time, in frames
public record KeyRef(String trackId, double time) {
  /// Whether the shot has this key.
  public boolean isIn(Shot shot) {
    return shot.track(trackId).stream()
        .map(Track::keys)
        .anyMatch(keys -> keys.stream().anyMatch(key -> key.time() == time));
  }
}
