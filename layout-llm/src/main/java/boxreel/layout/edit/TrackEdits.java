package boxreel.layout.edit;

import boxreel.layout.Box;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.PromptCues;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.TrackMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Edits of a shot's objects as a whole. Pure functions, as in [KeyEdits].
public final class TrackEdits {
  private TrackEdits() {}

  /// An id that no track of the shot has: the smallest free number.
  public static String freeId(Shot shot) {
    int number = 0;
    while (shot.track(Integer.toString(number)).isPresent()) {
      number++;
    }
    return Integer.toString(number);
  }

  /// Adds an object that is there throughout, at rest, with a key at `frame`.
  ///
  /// @param id an id that the shot lacks; see [#freeId]
  public static Shot add(Shot shot, String id, String phrase, int frame, Box box) {
    return add(shot, Track.throughout(id, phrase, shot.frames(), List.of(Key.byUser(frame, box))));
  }

  /// Adds a track on top of the others.
  public static Shot add(Shot shot, Track track) {
    List<Track> tracks = new ArrayList<>(shot.tracks());
    tracks.add(track);
    return shot.withTracks(tracks);
  }

  /// Removes tracks; ids that the shot lacks are no matter.
  public static Shot delete(Shot shot, Set<String> ids) {
    return shot.withTracks(shot.tracks().stream().filter(t -> !ids.contains(t.id())).toList());
  }

  /// Adds a copy of a track, moved by fractions of the frame.
  public static Shot duplicate(Shot shot, String id, String newId, double dx, double dy) {
    Track track = KeyEdits.track(shot, id);
    List<Key> keys =
        track.keys().stream()
            .map(k -> new Key(k.time(), k.box().movedBy(dx, dy), k.easing(), Key.Origin.USER))
            .toList();
    return add(shot, new Track(newId, track.phrase(), track.presence(), keys));
  }

  /// Says what an object is. A blank phrase changes nothing.
  public static Shot setPhrase(Shot shot, String id, String phrase) {
    Track track = KeyEdits.track(shot, id);
    String stripped = phrase.strip();
    return stripped.isEmpty() ? shot : shot.withTrack(track.withPhrase(stripped));
  }

  /// Marks a track.
  public static Shot mark(Shot shot, String id, UnaryOperator<TrackMarks> change) {
    Track track = KeyEdits.track(shot, id);
    return shot.withTrack(track.withMarks(change.apply(track.marks())));
  }

  /// Moves a track to another place in the order, the last place being on top.
  public static Shot reorder(Shot shot, String id, int place) {
    Track track = KeyEdits.track(shot, id);
    List<Track> tracks = new ArrayList<>(shot.tracks());
    tracks.remove(track);
    tracks.add(Math.clamp(place, 0, tracks.size()), track);
    return shot.withTracks(tracks);
  }

  /// Cuts a track in two at a frame: the first keeps the id and is gone from `frame` on, the
  /// second starts there under a new id. Where either would never be there, nothing changes.
  public static Shot split(Shot shot, String id, int frame, String newId) {
    Track track = KeyEdits.track(shot, id);
    List<FrameSpan> before = clipped(track, 0, frame);
    List<FrameSpan> after = clipped(track, frame, Integer.MAX_VALUE);
    if (before.isEmpty() || after.isEmpty()) {
      return shot;
    }
    List<Track> tracks = new ArrayList<>(shot.tracks());
    int place = tracks.indexOf(track);
    tracks.set(place, track.withPresence(before));
    tracks.add(place + 1, new Track(newId, track.phrase(), after, track.keys(), track.marks()));
    return shot.withTracks(tracks);
  }

  /// Changes the shot's length without changing its speed: frames are cut off at the end, or
  /// added with every object that was there at the end holding its last box.
  public static Shot setLength(Shot shot, int frames) {
    List<Track> tracks = new ArrayList<>();
    for (Track track : shot.tracks()) {
      List<FrameSpan> spans = clipped(track, 0, Math.min(frames, shot.frames()));
      if (frames > shot.frames() && track.isPresentAt(shot.frames() - 1)) {
        spans.add(new FrameSpan(shot.frames(), frames));
      }
      tracks.add(track.withPresence(spans));
    }
    return new Shot(
        shot.prompt(),
        shot.background(),
        shot.negative(),
        frames,
        shot.framesPerSecond(),
        tracks,
        PromptCues.moved(shot.cues(), 1, frames),
        shot.lockedFrames());
  }

  private static List<FrameSpan> clipped(Track track, int start, int end) {
    List<FrameSpan> spans = new ArrayList<>();
    for (FrameSpan span : track.presence()) {
      int from = Math.max(span.start(), start);
      int to = Math.min(span.end(), end);
      if (to > from) {
        spans.add(new FrameSpan(from, to));
      }
    }
    return spans;
  }
}
