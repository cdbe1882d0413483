package boxreel.layout.edit;

import boxreel.layout.Easing;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Parts of a track's motion that keep their place whatever happens around them.
final class Pins {
  private Pins() {}

  /// Keys that keep a track where it is in all frames of a span. A way that is eased, and thus
  /// would change if it were cut at the span's ends, is pinned at every frame.
  static List<Key> within(Track track, FrameSpan span) {
    int last = span.end() - 1;
    boolean isEased = false;
    for (int frame = span.start(); frame <= last; frame++) {
      Easing easing = easingAt(track, frame);
      isEased |= !easing.equals(Easing.LINEAR) && !easing.equals(Easing.HOLD);
    }
    List<Key> keys = new ArrayList<>();
    for (int frame = span.start(); frame <= last; frame++) {
      if (isEased || frame == span.start() || frame == last) {
        Easing way = isEased ? Easing.LINEAR : easingAt(track, frame);
        keys.add(new Key(frame, track.positionAt(frame), way, originAt(track, frame)));
      }
    }
    for (Key key : track.keys()) {
      boolean isBetween = key.time() > span.start() && key.time() < last;
      if (isBetween && keys.stream().noneMatch(k -> k.time() == key.time())) {
        keys.add(isEased ? new Key(key.time(), key.box(), Easing.LINEAR, key.origin()) : key);
      }
    }
    return keys;
  }

  private static Easing easingAt(Track track, double time) {
    return keyAtOrBefore(track, time).map(Key::easing).orElse(Easing.LINEAR);
  }

  private static Key.Origin originAt(Track track, double time) {
    return keyAtOrBefore(track, time).orElse(track.keys().getFirst()).origin();
  }

  private static Optional<Key> keyAtOrBefore(Track track, double time) {
    return track.keys().reversed().stream().filter(key -> key.time() <= time).findFirst();
  }
}
