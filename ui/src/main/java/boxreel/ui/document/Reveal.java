package boxreel.ui.document;

import boxreel.layout.Shot;
import boxreel.layout.Track;
import java.util.Optional;
import java.util.OptionalInt;

/// Finds where a change between two shots can be seen.
final class Reveal {
  private Reveal() {}

  /// The frame to go to so that the change is seen: the nearest one where an object's place or
  /// presence differs. Empty if it differs here already, or nowhere, as when only names change.
  static Optional<Integer> of(Shot before, Shot after, int frame) {
    int frames = Math.max(before.frames(), after.frames());
    for (int away = 0; away < frames; away++) {
      for (int candidate : new int[] {frame - away, frame + away}) {
        if (candidate >= 0 && candidate < frames && differs(before, after, candidate)) {
          return away == 0 ? Optional.empty() : Optional.of(candidate);
        }
      }
    }
    OptionalInt key = changedKey(before, after);
    return key.isPresent() ? Optional.of(key.getAsInt()) : Optional.empty();
  }

  private static boolean differs(Shot before, Shot after, int frame) {
    for (Track track : before.tracks()) {
      Optional<Track> now = after.track(track.id());
      if (now.isEmpty() ? track.isPresentAt(frame) : !isSame(track, now.get(), frame)) {
        return true;
      }
    }
    return after.tracks().stream()
        .anyMatch(track -> before.track(track.id()).isEmpty() && track.isPresentAt(frame));
  }

  private static boolean isSame(Track a, Track b, int frame) {
    if (a.keys().equals(b.keys()) && a.presence().equals(b.presence())) {
      return true;
    }
    return a.isPresentAt(frame) == b.isPresentAt(frame)
        && a.positionAt(frame).equals(b.positionAt(frame));
  }

  /// A key that came or went without moving anything.
  private static OptionalInt changedKey(Shot before, Shot after) {
    for (Track track : before.tracks()) {
      Optional<Track> now = after.track(track.id());
      if (now.isPresent() && now.get().keys().size() != track.keys().size()) {
        Track more = now.get().keys().size() > track.keys().size() ? now.get() : track;
        Track less = more.equals(track) ? now.get() : track;
        return more.keys().stream()
            .filter(key -> !less.keys().contains(key))
            .mapToInt(key -> (int) Math.round(key.time()))
            .findFirst();
      }
    }
    return OptionalInt.empty();
  }
}
