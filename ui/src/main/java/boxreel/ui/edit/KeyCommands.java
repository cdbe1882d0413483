package boxreel.ui.edit;

import boxreel.layout.Easing;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.edit.KeyEdits;
import boxreel.layout.edit.KeyRef;
import boxreel.layout.edit.KeySetEdits;
import boxreel.layout.edit.Retiming;
import boxreel.ui.document.EditMode;
import boxreel.ui.document.FrameKeys;
import boxreel.ui.document.Selection;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.document.TrackNames;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Commands on keys and the intervals between them: of the selected keys or intervals, or else
/// at the playhead of the selected objects.
public final class KeyCommands {
  private final ShotDocument document;
  private final TrackTargets targets;
  private Runnable editEasing = () -> {};

  public KeyCommands(ShotDocument document, EditMode mode) {
    this.document = document;
    targets = new TrackTargets(document, mode);
  }

  /// Adds keys at the playhead to the selected objects that lack one; if all have one, removes
  /// them. The last key of a track stays.
  public void toggleKey() {
    toggleKey(targets.unlocked(), document.frame());
  }

  /// As [#toggleKey], for one track at a frame; a locked one is left alone.
  public void toggleKey(Track track, int frame) {
    if (!track.marks().locked()) {
      toggleKey(List.of(track), frame);
      document.select(Selection.ofTrack(track.id()));
    }
  }

  private void toggleKey(List<Track> tracks, int frame) {
    boolean remove = tracks.stream().allMatch(track -> FrameKeys.keyAt(track, frame).isPresent());
    targets.edit(
        (remove ? Words.REMOVE_KEY : Words.ADD_KEY).text(targets.names(tracks), frame + 1),
        tracks,
        (shot, track) ->
            FrameKeys.keyAt(track, frame).isPresent() == remove
                ? FrameKeys.toggle(shot, track.id(), frame)
                : shot);
  }

  /// Sets how boxes get to the next key: in the selected intervals, else behind the selected
  /// keys, else in the intervals that hold the playhead.
  public void ease(Easing easing) {
    Set<KeyRef> intervals = targetIntervals();
    if (!intervals.isEmpty()) {
      document.edit(
          Words.EASING.text(names(intervals)), shot -> KeySetEdits.ease(shot, intervals, easing));
    }
  }

  /// Shows an easing where [#ease] would set it, without making it an edit.
  public void previewEase(Easing easing) {
    document.preview(KeySetEdits.ease(document.committed(), targetIntervals(), easing));
  }

  /// As [#ease]; calls in a row are one step.
  public void easeMerging(Easing easing) {
    Set<KeyRef> intervals = targetIntervals();
    if (!intervals.isEmpty()) {
      document.commitMerging(
          Words.EASING.text(names(intervals)),
          "easing",
          KeySetEdits.ease(document.committed(), intervals, easing));
    }
  }

  /// How boxes move in the intervals that [#ease] would change; those behind last keys don't
  /// count.
  public List<Easing> targetEasings() {
    Set<KeyRef> refs = targetIntervals();
    return targets.unlocked().stream()
        .flatMap(
            track ->
                track.keys().stream()
                    .limit(track.keys().size() - 1L)
                    .filter(key -> refs.contains(new KeyRef(track.id(), key.time()))))
        .map(Key::easing)
        .toList();
  }

  /// Told when the curve of the intervals is to be shown and changed.
  public void onEditEasing(Runnable action) {
    editEasing = action;
  }

  /// Asks for the curve of the intervals that [#ease] would change.
  public void editEasing() {
    editEasing.run();
  }

  /// Lets the boxes stay until the next key, or lets them move again.
  public void toggleHold() {
    boolean held =
        targetIntervals().stream()
            .allMatch(
                ref ->
                    document.shot().track(ref.trackId()).stream()
                        .flatMap(track -> track.keys().stream())
                        .anyMatch(k -> k.time() == ref.time() && k.easing().equals(Easing.HOLD)));
    ease(held ? Easing.LINEAR : Easing.HOLD);
  }

  private Set<KeyRef> targetIntervals() {
    Selection selection = document.selection();
    Set<KeyRef> marked = selection.intervals().isEmpty() ? selection.keys() : selection.intervals();
    List<Track> tracks = targets.unlocked();
    return tracks.stream()
        .flatMap(
            track ->
                marked.isEmpty()
                    ? IntStream.of(0).mapToObj(_ -> new KeyRef(track.id(), keyBefore(track).time()))
                    : marked.stream().filter(ref -> ref.trackId().equals(track.id())))
        .collect(Collectors.toSet());
  }

  /// The key whose interval holds the playhead: the selected key, or the last one at or before
  /// the playhead, or the first.
  public Key keyBefore(Track track) {
    Double selected = document.selection().keyTime();
    Key best = track.keys().getFirst();
    for (Key key : track.keys()) {
      if (selected != null && document.selection().isKey(track.id(), key.time())) {
        return key;
      }
      if (key.time() < document.frame() + 0.5) {
        best = key;
      }
    }
    return best;
  }

  /// Whether the delete command means keys, not objects.
  public boolean hasDeletableKeys() {
    return document.selection().keys().stream()
        .anyMatch(
            ref ->
                document.shot().track(ref.trackId()).stream().anyMatch(t -> t.keys().size() > 1));
  }

  /// Removes the selected keys; each object keeps one.
  public void deleteKeys() {
    Set<KeyRef> keys = unlockedKeys();
    if (keys.isEmpty()) {
      return;
    }
    document.edit(
        label(Words.DELETE_KEY, Words.DELETE_KEYS, keys), shot -> KeySetEdits.delete(shot, keys));
  }

  /// Moves the selected keys by whole frames.
  public void shiftKeys(int frames) {
    Set<KeyRef> keys = unlockedKeys();
    Retiming moved = Retiming.shift(document.committed(), keys, frames);
    document.commit(label(Words.MOVE_KEY, Words.MOVE_KEYS, keys), moved.shot());
    document.select(Selection.ofKeys(moved.keys()));
  }

  /// Moves all keys of the selected objects to whole frames.
  public void snapToFrames() {
    List<Track> tracks = targets.unlocked();
    targets.edit(
        Words.SNAP_KEYS.text(targets.names(tracks)),
        tracks,
        (shot, track) -> KeyEdits.snapToFrames(shot, track.id()));
  }

  /// Moves the playhead to the next key of the selected objects, or the previous one; without a
  /// selection of any object.
  public void seekKey(boolean forward) {
    IntStream frames = keyFrames();
    int now = document.frame();
    (forward ? frames.filter(f -> f > now).min() : frames.filter(f -> f < now).max())
        .ifPresent(document::seek);
  }

  /// Moves the playhead to the first or last key of the selected objects.
  public void seekOuterKey(boolean last) {
    (last ? keyFrames().max() : keyFrames().min()).ifPresent(document::seek);
  }

  private IntStream keyFrames() {
    List<Track> selected = document.selectedTracks();
    List<Track> tracks = selected.isEmpty() ? document.shot().tracks() : selected;
    return tracks.stream()
        .flatMap(track -> track.keys().stream())
        .mapToInt(key -> (int) Math.round(key.time()));
  }

  /// The selected keys of tracks that are not locked.
  Set<KeyRef> unlockedKeys() {
    List<Track> tracks = targets.unlocked();
    return document.selection().keys().stream()
        .filter(key -> tracks.stream().anyMatch(track -> track.id().equals(key.trackId())))
        .collect(Collectors.toSet());
  }

  private String label(Words one, Words many, Set<KeyRef> keys) {
    if (keys.size() != 1) {
      return many.text(keys.size());
    }
    KeyRef key = keys.iterator().next();
    return one.text(names(keys), Math.round(key.time()) + 1);
  }

  private String names(Set<KeyRef> keys) {
    Shot shot = document.shot();
    return TrackNames.of(shot, keys.stream().map(KeyRef::trackId).distinct().toList());
  }
}
