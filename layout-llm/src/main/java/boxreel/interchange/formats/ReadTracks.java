package boxreel.interchange.formats;

import boxreel.base.LayoutException;
import boxreel.interchange.Given;
import boxreel.interchange.Loss.Kind;
import boxreel.interchange.LossCounter;
import boxreel.layout.Box;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.edit.MotionEdits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/// The tracks that a reader finds, and the shot that they make. For one thread.
final class ReadTracks {
  /// The most objects that a file may hold.
  static final int MAX_TRACKS = 2_000;

  /// The most frames of a shot.
  static final int MAX_FRAMES = 10_000;

  /// The end of a stay that lasts as long as the shot.
  static final int OPEN_END = Integer.MAX_VALUE;

  private final List<Track> tracks = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final LossCounter losses;
  private final double tolerance;
  private final boolean reducesKeys;

  /// @param tolerance in shares of the frame
  /// @param reducesKeys whether keys, too, are reduced; boxes of single frames always are
  ReadTracks(LossCounter losses, double tolerance, boolean reducesKeys) {
    this.losses = losses;
    this.tolerance = tolerance;
    this.reducesKeys = reducesKeys;
  }

  /// An object with keys.
  ///
  /// @param keys by frame, at least one
  void addKeyed(String id, String phrase, NavigableMap<Integer, Box> keys, List<FrameSpan> presence)
      throws LayoutException {
    List<Key> list = new ArrayList<>();
    keys.forEach((frame, box) -> list.add(WholeKeys.key(frame, box)));
    if (reducesKeys) {
      addReduced(id, phrase, List.of(list), presence);
      return;
    }
    if (list.size() > 2 && keys.lastKey() - keys.firstKey() == list.size() - 1) {
      losses.add(Kind.EVERY_FRAME_A_KEY);
    }
    add(id, phrase, list, presence);
  }

  /// An object with a box in each of its frames, of which keys are made: each run of frames for
  /// itself.
  ///
  /// @param boxes by frame, at least one
  void addDense(String id, String phrase, NavigableMap<Integer, Box> boxes) throws LayoutException {
    List<List<Key>> runs = new ArrayList<>();
    List<FrameSpan> presence = new ArrayList<>();
    for (Map.Entry<Integer, Box> entry : boxes.entrySet()) {
      int frame = entry.getKey();
      if (runs.isEmpty() || runs.getLast().getLast().time() != frame - 1) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(WholeKeys.key(frame, entry.getValue()));
      presence.add(new FrameSpan(frame, frame + 1));
    }
    addReduced(id, phrase, runs, presence);
  }

  private void addReduced(String id, String phrase, List<List<Key>> runs, List<FrameSpan> presence)
      throws LayoutException {
    List<Key> kept = new ArrayList<>();
    int before = 0;
    for (List<Key> run : runs) {
      before += run.size();
      List<Key> straight = MotionEdits.straightened(run, tolerance);
      if (run.equals(runs.getLast()) && straight.size() == 2 && isStill(run)) {
        straight = straight.subList(0, 1); // stays behind its last key anyway
      }
      kept.addAll(straight);
    }
    losses.reduced(before, kept.size());
    add(id, phrase, kept, presence);
  }

  private boolean isStill(List<Key> run) {
    Box first = run.getFirst().box();
    return run.stream()
        .map(Key::box)
        .allMatch(
            box ->
                Math.abs(box.x() - first.x()) <= tolerance
                    && Math.abs(box.y() - first.y()) <= tolerance
                    && Math.abs(box.right() - first.right()) <= tolerance
                    && Math.abs(box.bottom() - first.bottom()) <= tolerance);
  }

  private void add(String id, String phrase, List<Key> keys, List<FrameSpan> presence)
      throws LayoutException {
    if (tracks.size() == MAX_TRACKS) {
      throw LayoutException.badInput(
          "The file holds more than " + MAX_TRACKS + " objects; export fewer of them.");
    }
    String wanted = id.isBlank() ? Integer.toString(tracks.size() + 1) : id.strip();
    String free = wanted;
    for (int n = 2; !ids.add(free); n++) {
      free = wanted + "-" + n;
    }
    tracks.add(new Track(free, phrase.isBlank() ? "object" : phrase.strip(), presence, keys));
  }

  /// The shot of all tracks.
  ///
  /// @param own the file's prompt, may be empty
  /// @param length how many frames the file says that there are
  /// @param rate frames per second that the file says
  Shot shot(Given given, String own, OptionalInt length, OptionalDouble rate) {
    String prompt = given.prompt().isBlank() ? own : given.prompt();
    if (prompt.isBlank()) {
      losses.add(Kind.NO_PROMPT);
    }
    int frames = frames(given, length);
    if (length.isEmpty()) {
      losses.add(Kind.LENGTH_TAKEN, Integer.toString(frames));
    }
    double fps = rate.orElse(given.rate().orElse(Shot.DEFAULT_FRAMES_PER_SECOND));
    if (rate.isEmpty()) {
      losses.add(Kind.RATE_TAKEN, Numbers.plain(fps));
    }
    List<Track> inside = tracks.stream().map(track -> cut(track, frames)).toList();
    return new Shot(prompt, "", "", frames, fps, inside);
  }

  private int frames(Given given, OptionalInt length) {
    int last =
        tracks.stream()
            .mapToInt(t -> Math.max(end(t), (int) t.keys().getLast().time() + 1))
            .max()
            .orElse(1);
    int frames = length.orElse(Math.max(last, given.frames().orElse(1)));
    return Math.clamp(frames, 1, MAX_FRAMES);
  }

  /// Where the last stay ends; 0 without one, and for one that is open.
  private static int end(Track track) {
    int end = track.presence().isEmpty() ? 0 : track.presence().getLast().end();
    return end == OPEN_END ? 0 : end;
  }

  private Track cut(Track track, int frames) {
    List<Key> keys = track.keys().stream().filter(key -> key.time() < frames).toList();
    List<FrameSpan> presence =
        track.presence().stream()
            .filter(span -> span.start() < frames)
            .map(span -> new FrameSpan(span.start(), Math.min(span.end(), frames)))
            .toList();
    losses.add(Kind.BEYOND_END, track.keys().size() - keys.size());
    boolean isWhole = keys.size() == track.keys().size();
    if (isWhole && presence.equals(track.presence())) {
      return track;
    }
    if (isWhole) {
      return track.withPresence(presence);
    }
    List<Key> pinned = new ArrayList<>(keys);
    if (pinned.isEmpty() || pinned.getLast().time() < frames - 1) {
      pinned.add(WholeKeys.key(frames - 1, track.positionAt(frames - 1)));
    }
    return track.withKeys(pinned).withPresence(presence);
  }
}
