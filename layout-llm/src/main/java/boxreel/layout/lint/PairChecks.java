package boxreel.layout.lint;

import boxreel.layout.Box;
import boxreel.layout.FrameSpan;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What two objects may do wrong to each other.
final class PairChecks {
  /// More of the smaller box than this is covered: the two fight for the same pixels.
  static final double MOST_OVERLAP = 0.6;

  /// So many frames are a passing by.
  private static final int PASSING = 4;

  /// Ways apart that are tried, in shares of the frame.
  private static final double STEP = 0.02;

  private static final int MOST_STEPS = 25;

  private PairChecks() {}

  static void run(List<Sampled> tracks, Findings found) {
    for (int a = 0; a < tracks.size(); a++) {
      for (int b = a + 1; b < tracks.size(); b++) {
        overlap(tracks.get(a), tracks.get(b), found);
      }
    }
    phrases(tracks, found);
  }

  private static void overlap(Sampled a, Sampled b, Findings found) {
    List<FrameSpan> spans = overlapping(a, b);
    if (spans.isEmpty()) {
      return;
    }
    int frames = spans.stream().mapToInt(FrameSpan::length).sum();
    boolean passes = frames <= PASSING && frames * 2 < a.frames();
    double most = 0;
    for (FrameSpan span : spans) {
      for (int frame = span.start(); frame < span.end(); frame++) {
        most = Math.max(most, Sampled.overlap(a.box(frame), b.box(frame)));
      }
    }
    Sampled movable = movable(a, b, spans.getFirst().start());
    found.add(
        new Finding(
            Rule.OVERLAP,
            passes ? Severity.HINT : Severity.WARNING,
            List.of(a.id(), b.id()),
            spans,
            Words.OVERLAP.with(
                a.bare(), b.bare(), Math.round(100 * most), Math.round(100 * MOST_OVERLAP)),
            found.edit(
                Words.MOVE_ASIDE.with(movable.bare()),
                movable,
                (shot, id) -> moveAside(shot, id, movable.id().equals(a.id()) ? b.id() : a.id()))));
  }

  private static List<FrameSpan> overlapping(Sampled a, Sampled b) {
    return a.where(
        frame -> b.isThere(frame) && Sampled.overlap(a.box(frame), b.box(frame)) > MOST_OVERLAP);
  }

  /// The smaller of the two, unless it is locked.
  private static Sampled movable(Sampled a, Sampled b, int frame) {
    Box boxA = a.box(frame);
    Box boxB = b.box(frame);
    boolean isFirst = boxA.width() * boxA.height() < boxB.width() * boxB.height();
    Sampled smaller = isFirst ? a : b;
    return smaller.track().marks().locked() ? (isFirst ? b : a) : smaller;
  }

  /// Moves a whole track along the shortest straight way on which the two keep apart and it
  /// stays as far in the frame as it was; the same shot if there is none.
  private static Shot moveAside(Shot shot, String id, String otherId) {
    Optional<Track> track = shot.track(id);
    Optional<Track> other = shot.track(otherId);
    if (track.isEmpty() || other.isEmpty()) {
      return shot;
    }
    Sampled still = Sampled.of(other.get(), shot.frames());
    double before = inFrame(Sampled.of(track.get(), shot.frames()));
    double[][] ways = {{1, 0}, {-1, 0}, {0, -1}, {0, 1}};
    for (int step = 1; step <= MOST_STEPS; step++) {
      for (double[] way : ways) {
        double dx = way[0] * step * STEP;
        double dy = way[1] * step * STEP;
        Shot moved = Fixes.onKeys(shot, id, box -> box.movedBy(dx, dy));
        Sampled now = Sampled.of(moved.track(id).orElseThrow(), shot.frames());
        if (inFrame(now) >= before - Fixes.TINY && overlapping(now, still).isEmpty()) {
          return moved;
        }
      }
    }
    return shot;
  }

  private static double inFrame(Sampled track) {
    double least = 1;
    for (int frame = 0; frame < track.frames(); frame++) {
      least = track.isThere(frame) ? Math.min(least, Sampled.visible(track.box(frame))) : least;
    }
    return least;
  }

  /// Two objects of one phrase share its words, so that the guidance pulls both into both boxes.
  private static void phrases(List<Sampled> tracks, Findings found) {
    for (int a = 0; a < tracks.size(); a++) {
      String phrase = tracks.get(a).bare().toLowerCase(Locale.ROOT);
      boolean isFirst = true;
      for (int before = 0; before < a; before++) {
        isFirst &= !tracks.get(before).bare().toLowerCase(Locale.ROOT).equals(phrase);
      }
      List<String> ids =
          tracks.stream()
              .filter(t -> t.bare().toLowerCase(Locale.ROOT).equals(phrase))
              .filter(t -> !t.where(_ -> true).isEmpty())
              .map(Sampled::id)
              .toList();
      if (isFirst && ids.size() > 1) {
        found.add(
            new Finding(
                Rule.SAME_PHRASE,
                Severity.HINT,
                ids,
                found.whole(),
                Words.SAME_PHRASE.with(ids.size(), tracks.get(a).bare()),
                Optional.empty()));
      }
    }
  }
}
