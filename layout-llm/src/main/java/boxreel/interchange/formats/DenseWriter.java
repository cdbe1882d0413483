package boxreel.interchange.formats;

import boxreel.interchange.Loss.Kind;
import boxreel.interchange.LossCounter;
import boxreel.layout.Easing;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;

/// What forms with a box in every frame lose of a motion: nothing of where things are, but what
/// was a key.
final class DenseWriter {
  private DenseWriter() {}

  static void count(Shot shot, LossCounter losses) {
    for (Track track : shot.tracks()) {
      losses.add(Kind.KEYS, track.keys().size());
      losses.add(
          Kind.KEYS_WHILE_GONE,
          (int) track.keys().stream().filter(key -> isGone(track, key, shot)).count());
      losses.add(
          Kind.EASING,
          (int)
              track.keys().subList(0, track.keys().size() - 1).stream()
                  .filter(key -> !key.easing().equals(Easing.LINEAR))
                  .count());
    }
  }

  private static boolean isGone(Track track, Key key, Shot shot) {
    int before = (int) Math.min(shot.frames() - 1.0, Math.floor(key.time()));
    int behind = (int) Math.min(shot.frames() - 1.0, Math.ceil(key.time()));
    return !track.isPresentAt(before) && !track.isPresentAt(behind);
  }
}
