package boxreel.interchange.formats;

import boxreel.interchange.Loss.Kind;
import boxreel.interchange.LossCounter;
import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.TrackMarks;
import boxreel.layout.TrackNumbers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// What of a shot a form has no place for.
final class ShotLosses {
  /// Parts of a shot beside its boxes that some forms hold.
  enum Part {
    PROMPT,
    BACKGROUND,
    RATE,
    LENGTH
  }

  private ShotLosses() {}

  /// Counts what is lost of a shot that has it.
  ///
  /// @param held what the form holds
  static void count(Shot shot, Set<Part> held, LossCounter losses) {
    if (!held.contains(Part.PROMPT) && !shot.prompt().isBlank()) {
      losses.add(Kind.PROMPT);
    }
    if (!held.contains(Part.BACKGROUND) && !shot.background().isBlank()) {
      losses.add(Kind.BACKGROUND, shot.background());
    }
    if (!shot.negative().isBlank()) {
      losses.add(Kind.NEGATIVE);
    }
    losses.add(Kind.FRAME_PROMPTS, shot.cues().size());
    if (!held.contains(Part.RATE)) {
      losses.add(Kind.RATE, Numbers.plain(shot.framesPerSecond()));
    }
    if (!held.contains(Part.LENGTH)) {
      losses.add(Kind.LENGTH, Integer.toString(shot.frames()));
    }
    for (Track track : shot.tracks()) {
      losses.add(Kind.MARKS, track.marks().equals(TrackMarks.NONE) ? 0 : 1);
      losses.add(
          Kind.OFF_FRAME,
          (int) track.keys().stream().map(Key::box).filter(box -> isOff(box)).count());
    }
  }

  /// The tracks that are there in some frame.
  static Shot withoutNeverThere(Shot shot, LossCounter losses) {
    shot.tracks().stream()
        .filter(track -> !isEverThere(track, shot))
        .forEach(track -> losses.add(Kind.NEVER_THERE, track.phrase()));
    return shot.withTracks(
        shot.tracks().stream().filter(track -> isEverThere(track, shot)).toList());
  }

  /// Numbers in place of ids.
  ///
  /// @param first the least number
  static Map<String, Integer> numbers(Shot shot, int first, LossCounter losses) {
    Map<String, Integer> numbers = TrackNumbers.of(shot.tracks(), first);
    numbers.forEach(
        (id, number) -> {
          if (!Integer.toString(number).equals(id)) {
            losses.add(Kind.IDS, id + " is " + number);
          }
        });
    return numbers;
  }

  /// Numbers of the tracks' phrases in the order in which they come, from 1.
  static Map<String, Integer> classes(Shot shot) {
    Map<String, Integer> classes = new LinkedHashMap<>();
    for (Track track : shot.tracks()) {
      classes.putIfAbsent(track.phrase(), classes.size() + 1);
    }
    return classes;
  }

  private static boolean isEverThere(Track track, Shot shot) {
    return !track.presence().isEmpty() && track.presence().getFirst().start() < shot.frames();
  }

  private static boolean isOff(Box box) {
    double hair = 1e-9;
    return box.x() < -hair || box.y() < -hair || box.right() > 1 + hair || box.bottom() > 1 + hair;
  }
}
