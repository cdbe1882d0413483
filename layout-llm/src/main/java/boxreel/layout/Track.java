package boxreel.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One object over a shot: what it is called, when it is there, and where.
///
/// The id stays the same while the object is gone, so that it returns as itself.
///
/// @param id unique in the shot, not blank, stable over edits
/// @param phrase what the object is, in the prompt's words ("a brown bear"); not blank
/// @param presence frames in which it is there: sorted, without overlap or touching; may be
///     empty
/// @param keys at least one, sorted by time, no two at one time
/// @param marks how a person marked it for editing
public record Track(
    String id, String phrase, List<FrameSpan> presence, List<Key> keys, TrackMarks marks) {
  /// A px of the published models' frames.
  private static final double LEAST_SIZE = 1 / 576.0;

  public Track {
    if (id.isBlank() || phrase.isBlank()) {
      throw new IllegalArgumentException("A track needs an id and a phrase");
    }
    keys = keys.stream().sorted(Comparator.comparingDouble(Key::time)).toList();
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("Track " + id + " needs a key");
    }
    for (int k = 1; k < keys.size(); k++) {
      if (keys.get(k).time() == keys.get(k - 1).time()) {
        throw new IllegalArgumentException(
            "Track " + id + " has two keys at frame " + keys.get(k).time());
      }
    }
    presence = merged(presence);
  }

  /// A track without marks.
  public Track(String id, String phrase, List<FrameSpan> presence, List<Key> keys) {
    this(id, phrase, presence, keys, TrackMarks.NONE);
  }

  /// A track that is there in all of `frames` frames.
  public static Track throughout(String id, String phrase, int frames, List<Key> keys) {
    return new Track(id, phrase, List.of(new FrameSpan(0, frames)), keys);
  }

  public Track withKeys(List<Key> newKeys) {
    return new Track(id, phrase, presence, newKeys, marks);
  }

  public Track withPresence(List<FrameSpan> newPresence) {
    return new Track(id, phrase, newPresence, keys, marks);
  }

  public Track withPhrase(String newPhrase) {
    return new Track(id, newPhrase, presence, keys, marks);
  }

  public Track withMarks(TrackMarks newMarks) {
    return new Track(id, phrase, presence, keys, newMarks);
  }

  public boolean isPresentAt(int frame) {
    return presence.stream().anyMatch(span -> span.contains(frame));
  }

  /// Where the object is in a frame, empty while it is gone.
  public Optional<Box> boxAt(int frame) {
    return isPresentAt(frame) ? Optional.of(positionAt(frame)) : Optional.empty();
  }

  /// Where the keys put the object at a time, present or not: the first key's box before it,
  /// the last key's after it (LVD holds outside the known moments), and between two keys by the
  /// earlier one's easing.
  ///
  /// @param time in frames
  public Box positionAt(double time) {
    if (time <= keys.getFirst().time()) {
      return keys.getFirst().box();
    }
    for (int k = 1; k < keys.size(); k++) {
      Key to = keys.get(k);
      if (time < to.time()) {
        Key from = keys.get(k - 1);
        if (time == from.time()) {
          return from.box(); // bit for bit, which mixing corners is not
        }
        double share = (time - from.time()) / (to.time() - from.time());
        return mix(from.box(), to.box(), from.easing().at(share));
      }
    }
    return keys.getLast().box();
  }

  /// Mixes sizes, not corners: the same numbers, but a tiny size can't round to nothing. Where
  /// a curve goes too far, a size stops short of nothing.
  private static Box mix(Box from, Box to, double share) {
    return new Box(
        mix(from.x(), to.x(), share),
        mix(from.y(), to.y(), share),
        size(from.width(), to.width(), share),
        size(from.height(), to.height(), share));
  }

  private static double size(double from, double to, double share) {
    return Math.max(mix(from, to, share), Math.min(LEAST_SIZE, Math.min(from, to)));
  }

  private static double mix(double from, double to, double share) {
    return (1 - share) * from + share * to;
  }

  private static List<FrameSpan> merged(List<FrameSpan> spans) {
    List<FrameSpan> result = new ArrayList<>();
    for (FrameSpan span :
        spans.stream().sorted(Comparator.comparingInt(FrameSpan::start)).toList()) {
      if (!result.isEmpty() && span.start() <= result.getLast().end()) {
        FrameSpan last = result.removeLast();
        result.add(new FrameSpan(last.start(), Math.max(last.end(), span.end())));
      } else {
        result.add(span);
      }
    }
    return List.copyOf(result);
  }
}
