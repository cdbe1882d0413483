package boxreel.ui.edit;

import boxreel.layout.FrameSpan;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.edit.PresenceEdits;
import boxreel.ui.document.EditMode;
import boxreel.ui.document.ShotDocument;
import java.util.List;
import java.util.function.BiFunction;

/// Commands on when selected objects are there.
public final class PresenceCommands {
  private final ShotDocument document;
  private final TrackTargets targets;

  public PresenceCommands(ShotDocument document, EditMode mode) {
    this.document = document;
    targets = new TrackTargets(document, mode);
  }

  /// Ends the presence of the selection at the playhead if one of it is there, else starts it.
  public void toggle() {
    List<Track> tracks = targets.unlocked();
    int frame = document.frame();
    boolean end = tracks.stream().anyMatch(track -> track.isPresentAt(frame));
    targets.edit(
        (end ? Words.END_HERE : Words.SHOW_HERE).text(targets.names(tracks), frame + 1),
        tracks,
        (shot, track) ->
            track.isPresentAt(frame) == end
                ? PresenceEdits.toggleAt(shot, track.id(), frame)
                : shot);
  }

  /// Ends the presence of the selection at the playhead.
  public void endHere() {
    int frame = document.frame();
    change(
        (shot, track) ->
            track.isPresentAt(frame) ? PresenceEdits.hideFrom(shot, track.id(), frame) : shot);
  }

  public void onlyHere() {
    set(new FrameSpan(document.frame(), document.frame() + 1));
  }

  public void throughout() {
    set(new FrameSpan(0, document.shot().frames()));
  }

  public void fromHere() {
    set(new FrameSpan(document.frame(), document.shot().frames()));
  }

  public void untilHere() {
    set(new FrameSpan(0, document.frame() + 1));
  }

  private void set(FrameSpan span) {
    change((shot, track) -> shot.withTrack(track.withPresence(List.of(span))));
  }

  private void change(BiFunction<Shot, Track, Shot> change) {
    List<Track> tracks = targets.unlocked();
    targets.edit(Words.CHANGE_PRESENCE.text(targets.names(tracks)), tracks, change);
  }
}
