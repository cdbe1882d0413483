package boxreel.layout.edit;

import boxreel.layout.FrameSpan;
import boxreel.layout.FrameSpans;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What of a shot has to stay as it is.
///
/// @param objects ids of tracks that don't change at all
/// @param frames spans in which no object's box or presence changes
public record Locks(Set<String> objects, List<FrameSpan> frames) {
  /// Everything may change.
  public static final Locks NONE = new Locks(Set.of(), List.of());

  public Locks {
    objects = Set.copyOf(objects);
    frames = List.copyOf(frames);
  }

  /// What a shot says itself, and objects besides.
  ///
  /// @param objects ids of tracks
  public static Locks of(Shot shot, Set<String> objects) {
    return new Locks(objects, shot.lockedFrames());
  }

  /// A proposal with everything put back that is locked: locked objects are as before and where
  /// they were in the order, and in locked frames all objects are where they were, new ones
  /// absent.
  ///
  /// @param before the shot that the locks belong to
  /// @param proposed a shot of the same length
  public Shot held(Shot before, Shot proposed) {
    List<Track> tracks = new ArrayList<>();
    Set<String> done = new LinkedHashSet<>();
    for (Track old : before.tracks()) {
      done.add(old.id());
      Optional<Track> now = proposed.track(old.id());
      if (objects.contains(old.id())) {
        tracks.add(old);
      } else if (now.isPresent()) {
        tracks.add(held(old, now.get()));
      } else {
        Track rest = old.withPresence(within(old));
        if (!rest.presence().isEmpty()) {
          tracks.add(held(old, rest));
        }
      }
    }
    for (Track added : proposed.tracks()) {
      if (!done.contains(added.id())) {
        tracks.add(added.withPresence(without(added.presence())));
      }
    }
    return proposed.withTracks(tracks);
  }

  private Track held(Track before, Track proposed) {
    if (frames.isEmpty()) {
      return proposed;
    }
    List<Key> keys = new ArrayList<>();
    proposed.keys().stream().filter(key -> !isLocked(key.time())).forEach(keys::add);
    for (FrameSpan span : frames) {
      for (Key key : Pins.within(before, span)) {
        keys.removeIf(other -> other.time() == key.time());
        keys.add(key);
      }
    }
    List<FrameSpan> presence = without(proposed.presence());
    presence.addAll(within(before));
    return proposed.withKeys(keys).withPresence(presence);
  }

  private boolean isLocked(double time) {
    return frames.stream().anyMatch(s -> time >= s.start() && time <= s.end() - 1);
  }

  /// The locked part of a presence.
  private List<FrameSpan> within(Track track) {
    List<FrameSpan> spans = new ArrayList<>();
    for (FrameSpan there : track.presence()) {
      for (FrameSpan locked : frames) {
        addIfAny(
            spans, Math.max(there.start(), locked.start()), Math.min(there.end(), locked.end()));
      }
    }
    return spans;
  }

  /// The part of a presence that is not locked.
  private List<FrameSpan> without(List<FrameSpan> presence) {
    List<FrameSpan> rest = new ArrayList<>(presence);
    for (FrameSpan locked : frames) {
      rest = FrameSpans.without(rest, locked);
    }
    return rest;
  }

  private static void addIfAny(List<FrameSpan> spans, int start, int end) {
    if (end > start) {
      spans.add(new FrameSpan(start, end));
    }
  }
}
