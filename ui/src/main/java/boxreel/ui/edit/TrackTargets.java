package boxreel.ui.edit;

import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.ui.document.EditMode;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.document.TrackNames;
import java.util.List;
import java.util.function.BiFunction;

/// The selected tracks that commands may change, and steps on all of them at once.
final class TrackTargets {
  private final ShotDocument document;
  private final EditMode mode;

  TrackTargets(ShotDocument document, EditMode mode) {
    this.document = document;
    this.mode = mode;
  }

  /// The selected tracks that are not locked; locked ones are named in the status bar.
  List<Track> unlocked() {
    List<Track> all = document.selectedTracks();
    mode.remarkLocked(
        all.stream()
            .filter(track -> track.marks().locked())
            .map(track -> TrackNames.brief(track.phrase()))
            .toList());
    return all.stream().filter(track -> !track.marks().locked()).toList();
  }

  /// Changes each of some tracks, all in one step.
  void edit(String label, List<Track> tracks, BiFunction<Shot, Track, Shot> change) {
    if (tracks.isEmpty()) {
      return;
    }
    document.edit(
        label,
        shot -> {
          Shot result = shot;
          for (Track track : tracks) {
            result = change.apply(result, track);
          }
          return result;
        });
  }

  /// Objects in the name of a step.
  String names(List<Track> tracks) {
    return TrackNames.of(document.shot(), tracks.stream().map(Track::id).toList());
  }
}
