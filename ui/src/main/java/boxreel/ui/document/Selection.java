package boxreel.ui.document;

import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.edit.KeyRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is selected: tracks, and of these keys or intervals.
///
/// @param trackIds in the order in which they were selected, none twice; the last one is the one
///     that is shown in numbers
/// @param keys keys of selected tracks
/// @param intervals intervals of selected tracks, each named by the key that it begins at
public record Selection(List<String> trackIds, Set<KeyRef> keys, Set<KeyRef> intervals) {
  public static final Selection NONE = new Selection(List.of(), Set.of(), Set.of());

  public Selection {
    trackIds = List.copyOf(new LinkedHashSet<>(trackIds));
    keys = Set.copyOf(keys);
    intervals = Set.copyOf(intervals);
  }

  public static Selection ofTrack(String trackId) {
    return ofTracks(List.of(trackId));
  }

  public static Selection ofTracks(Collection<String> trackIds) {
    return new Selection(List.copyOf(trackIds), Set.of(), Set.of());
  }

  public static Selection ofKey(String trackId, double keyTime) {
    return ofKeys(List.of(new KeyRef(trackId, keyTime)));
  }

  /// Keys with their tracks.
  public static Selection ofKeys(Collection<KeyRef> keys) {
    return new Selection(tracksOf(keys), Set.copyOf(keys), Set.of());
  }

  /// Intervals with their tracks.
  public static Selection ofIntervals(Collection<KeyRef> intervals) {
    return new Selection(tracksOf(intervals), Set.of(), Set.copyOf(intervals));
  }

  private static List<String> tracksOf(Collection<KeyRef> keys) {
    return keys.stream().map(KeyRef::trackId).sorted().distinct().toList();
  }

  /// The track that is shown in numbers: the one selected last.
  public @Nullable String trackId() {
    return trackIds.isEmpty() ? null : trackIds.getLast();
  }

  /// The time of the selected key if there is exactly one, in frames.
  public @Nullable Double keyTime() {
    return keys.size() == 1 ? (Double) keys.iterator().next().time() : null;
  }

  public boolean isEmpty() {
    return trackIds.isEmpty();
  }

  public boolean isTrack(String id) {
    return trackIds.contains(id);
  }

  public boolean isKey(String id, double time) {
    return keys.contains(new KeyRef(id, time));
  }

  public boolean isInterval(String id, double time) {
    return intervals.contains(new KeyRef(id, time));
  }

  /// With a track more, or without it if it was selected; keys are let go.
  public Selection toggled(String id) {
    List<String> ids = new ArrayList<>(trackIds);
    if (!ids.remove(id)) {
      ids.add(id);
    }
    return ofTracks(ids);
  }

  /// With a key more, or without it if it was selected.
  public Selection toggled(KeyRef key) {
    Set<KeyRef> now = new LinkedHashSet<>(keys);
    if (!now.remove(key)) {
      now.add(key);
    }
    return now.isEmpty() ? ofTrack(key.trackId()) : ofKeys(now);
  }

  /// Without what a shot lacks; keys that are gone leave their tracks selected.
  public Selection within(Shot shot) {
    if (isEmpty()) {
      return this;
    }
    Set<String> there = shot.tracks().stream().map(Track::id).collect(Collectors.toSet());
    Selection kept =
        new Selection(
            trackIds.stream().filter(there::contains).toList(),
            keys.stream().filter(key -> key.isIn(shot)).collect(Collectors.toSet()),
            intervals.stream().filter(key -> key.isIn(shot)).collect(Collectors.toSet()));
    return kept.equals(this) ? this : kept;
  }
}
