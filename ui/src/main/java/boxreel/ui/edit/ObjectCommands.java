package boxreel.ui.edit;

import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.TrackMarks;
import boxreel.layout.edit.MotionEdits;
import boxreel.layout.edit.TrackEdits;
import boxreel.ui.document.EditMode;
import boxreel.ui.document.Selection;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.document.TrackNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/// Commands on selected objects as a whole.
public final class ObjectCommands {
  /// How far a copy lies from its original, in shares of the frame.
  private static final double COPY_OFFSET = 0.03;

  /// How far an edge may be off when keys are dropped: half a px of a 256 px wide video.
  private static final double REDUCE_TOLERANCE = 0.002;

  private final ShotDocument document;
  private final TrackTargets targets;

  public ObjectCommands(ShotDocument document, EditMode mode) {
    this.document = document;
    targets = new TrackTargets(document, mode);
  }

  public void selectAll() {
    document.select(Selection.ofTracks(ids(document.shot().tracks())));
  }

  public void selectNone() {
    document.select(Selection.NONE);
  }

  public void invertSelection() {
    document.select(
        Selection.ofTracks(
            ids(
                document.shot().tracks().stream()
                    .filter(track -> !document.selection().isTrack(track.id()))
                    .toList())));
  }

  /// Selects the object after the one selected last, or before it; from the end it goes on at
  /// the start.
  public void selectNext(int by) {
    List<String> all = ids(document.shot().tracks());
    if (all.isEmpty()) {
      return;
    }
    int at = all.indexOf(String.valueOf(document.selection().trackId()));
    int next = at < 0 ? (by > 0 ? 0 : all.size() - 1) : Math.floorMod(at + by, all.size());
    document.select(Selection.ofTrack(all.get(next)));
  }

  public void delete() {
    List<Track> tracks = targets.unlocked();
    Set<String> gone = new HashSet<>(ids(tracks));
    if (!gone.isEmpty()) {
      document.edit(
          Words.DELETE.text(targets.names(tracks)), shot -> TrackEdits.delete(shot, gone));
    }
  }

  /// Copies the selected objects, locked ones as well, a little to the side, and selects the
  /// copies.
  public void duplicate() {
    List<Track> tracks = document.selectedTracks();
    if (tracks.isEmpty()) {
      return;
    }
    Shot shot = document.committed();
    List<String> copies = new ArrayList<>();
    for (Track track : tracks) {
      String id = TrackEdits.freeId(shot);
      shot = TrackEdits.duplicate(shot, track.id(), id, COPY_OFFSET, COPY_OFFSET);
      copies.add(id);
    }
    document.commit(Words.DUPLICATE.text(targets.names(tracks)), shot);
    document.select(Selection.ofTracks(copies));
  }

  /// Locks the selection, or unlocks it if all of it is locked.
  public void toggleLocked() {
    mark(Words.LOCK, Words.UNLOCK, TrackMarks::locked, TrackMarks::withLocked);
  }

  public void toggleHidden() {
    mark(Words.HIDE, Words.SHOW, TrackMarks::hidden, TrackMarks::withHidden);
  }

  public void toggleSolo() {
    mark(Words.SOLO, Words.END_SOLO, TrackMarks::solo, TrackMarks::withSolo);
  }

  /// Lets edits move the selection in the whole shot, whatever the frame, or no longer.
  public void toggleStill() {
    mark(Words.KEEP_STILL, Words.LET_MOVE, TrackMarks::still, TrackMarks::withStill);
  }

  /// Gives the selection a colour.
  ///
  /// @param colour 1 to [TrackNames#COLOURS], or 0 for that of the place in the order
  public void setColour(int colour) {
    List<Track> tracks = document.selectedTracks();
    targets.edit(
        Words.COLOUR.text(targets.names(tracks)),
        tracks,
        (shot, track) -> TrackEdits.mark(shot, track.id(), marks -> marks.withColour(colour)));
  }

  /// Moves the selection up or down in the order, which is also what lies over what.
  ///
  /// @param by 1 for later, that is nearer to the eye; -1 for earlier
  public void reorder(int by) {
    List<Track> tracks = targets.unlocked();
    List<Track> order = by > 0 ? tracks.reversed() : tracks;
    targets.edit(
        (by > 0 ? Words.FORWARD : Words.BACKWARD).text(targets.names(tracks)),
        order,
        (shot, track) ->
            TrackEdits.reorder(shot, track.id(), TrackNames.number(shot, track.id()) - 1 + by));
  }

  /// Cuts the selected objects in two at the playhead, and selects the later parts.
  public void split() {
    List<Track> tracks = targets.unlocked();
    Shot shot = document.committed();
    List<String> later = new ArrayList<>();
    for (Track track : tracks) {
      String id = TrackEdits.freeId(shot);
      Shot cut = TrackEdits.split(shot, track.id(), document.frame(), id);
      if (!cut.equals(shot)) {
        later.add(id);
      }
      shot = cut;
    }
    if (!later.isEmpty()) {
      document.commit(Words.SPLIT.text(targets.names(tracks), document.frame() + 1), shot);
      document.select(Selection.ofTracks(later));
    }
  }

  /// Joins the selected objects into the one that was selected first.
  public void merge() {
    List<String> ids =
        document.selection().trackIds().stream()
            .filter(id -> targets.unlocked().stream().anyMatch(t -> t.id().equals(id)))
            .toList();
    if (ids.size() > 1) {
      document.edit(Words.MERGE.text(ids.size()), shot -> MotionEdits.merge(shot, ids));
      document.select(Selection.ofTrack(ids.getFirst()));
    }
  }

  /// Lets the selected objects run backwards.
  public void reverse() {
    change(Words.REVERSE, (shot, track) -> MotionEdits.reverse(shot, track.id()));
  }

  /// Drops keys of the selected objects that change nothing one could see.
  public void reduceKeys() {
    change(
        Words.REDUCE_KEYS, (shot, track) -> MotionEdits.reduce(shot, track.id(), REDUCE_TOLERANCE));
  }

  public void evenSpeed() {
    change(Words.EVEN_SPEED, (shot, track) -> MotionEdits.evenSpeed(shot, track.id()));
  }

  private void change(Words step, BiFunction<Shot, Track, Shot> change) {
    List<Track> tracks = targets.unlocked();
    targets.edit(step.text(targets.names(tracks)), tracks, change);
  }

  private void mark(
      Words on,
      Words off,
      Predicate<TrackMarks> has,
      BiFunction<TrackMarks, Boolean, TrackMarks> set) {
    List<Track> tracks = document.selectedTracks();
    boolean all = tracks.stream().allMatch(track -> has.test(track.marks()));
    targets.edit(
        (all ? off : on).text(targets.names(tracks)),
        tracks,
        (shot, track) -> TrackEdits.mark(shot, track.id(), marks -> set.apply(marks, !all)));
  }

  private static List<String> ids(List<Track> tracks) {
    return tracks.stream().map(Track::id).toList();
  }
}
