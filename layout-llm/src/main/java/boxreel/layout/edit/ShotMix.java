package boxreel.layout.edit;

import boxreel.layout.Shot;
import boxreel.layout.Track;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Puts a shot together from several: object A from one, object B from another. Pure functions, as
/// in [KeyEdits].
public final class ShotMix {
  private ShotMix() {}

  /// A shot with one object as another shot has it. The object takes the place, and keeps the
  /// id, of its counterpart: the object with the same id and phrase, else the only one with the
  /// phrase. Without a counterpart it is added on top under a free id. A shot of another length
  /// is stretched to this one's.
  ///
  /// @param other has a track `id`
  public static Shot taking(Shot shot, Shot other, String id) {
    Track taken = KeyEdits.track(other.stretchedTo(shot.frames()), id);
    Optional<Track> counterpart = counterpart(shot, taken);
    String newId = counterpart.map(Track::id).orElseGet(() -> freeId(shot, id));
    Track renamed = new Track(newId, taken.phrase(), taken.presence(), taken.keys());
    return counterpart.isPresent() ? shot.withTrack(renamed) : TrackEdits.add(shot, renamed);
  }

  private static Optional<Track> counterpart(Shot shot, Track taken) {
    List<Track> alike = shot.tracks().stream().filter(t -> word(t).equals(word(taken))).toList();
    return alike.stream()
        .filter(track -> track.id().equals(taken.id()))
        .findFirst()
        .or(() -> alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty());
  }

  private static String freeId(Shot shot, String wished) {
    return shot.track(wished).isEmpty() ? wished : TrackEdits.freeId(shot);
  }

  private static String word(Track track) {
    return track.phrase().strip().toLowerCase(Locale.ROOT);
  }
}
