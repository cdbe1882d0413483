package boxreel.layout.lint;

import boxreel.layout.Box;
import boxreel.layout.FrameSpan;
import boxreel.layout.lvd.PromptPhrases;
import java.util.List;
import java.util.Optional;

/// What one object's boxes may do wrong by themselves.
final class BoxChecks {
  /// A box that leaves no more than this beside it is the background.
  private static final double WHOLE = 0.9;

  /// Less than this in the frame is outside; less of a frame would be too much of one.
  private static final double MOSTLY = 0.65;

  private static final double NOTHING = 0.005;

  /// The middle goes this far in one frame at most, in shares of the frame.
  static final double FASTEST = 0.25;

  /// Faster than this, a box should at least touch where it was before.
  private static final double FAST = 0.125;

  /// A box grows or shrinks by this factor in one frame at most.
  private static final double MOST_GROWTH = 1.5;

  private static final String PLACEHOLDER = "new object";

  private final Sampled track;
  private final LintContext context;
  private final Findings found;

  BoxChecks(Sampled track, LintContext context, Findings found) {
    this.track = track;
    this.context = context;
    this.found = found;
  }

  void run() {
    if (PromptPhrases.bare(track.bare()).equals(PLACEHOLDER)) {
      found.add(
          Rule.UNNAMED,
          Severity.WARNING,
          track,
          found.whole(),
          Words.UNNAMED.with(),
          Optional.empty());
    }
    if (track.where(_ -> true).isEmpty()) {
      found.add(
          Rule.NEVER_THERE,
          Severity.WARNING,
          track,
          found.whole(),
          Words.NEVER_THERE.with(track.bare()),
          found.edit(Words.SHOW_THROUGHOUT.with(), track, Fixes::showThroughout));
      return;
    }
    size();
    place();
    speed();
    growth();
    presence();
  }

  private void size() {
    ModelGrid grid = context.grid();
    List<FrameSpan> small =
        track.where(
            frame ->
                track.box(frame).width() < grid.coarseWidth() - Fixes.TINY
                    || track.box(frame).height() < grid.coarseHeight() - Fixes.TINY);
    if (!small.isEmpty()) {
      Box box = smallest(small);
      double width = box.width() * grid.width();
      double height = box.height() * grid.height();
      boolean isLost = Math.min(width, height) < grid.latentCell();
      found.add(
          Rule.SMALL_BOX,
          isLost ? Severity.ERROR : Severity.WARNING,
          track,
          small,
          (isLost ? Words.SMALL_MAY_VANISH : Words.SMALL_NOT_DRAWN)
              .with(track.bare(), Math.round(width), Math.round(height), grid.attentionCell()),
          found.edit(Words.GROW.with(), track, (shot, id) -> Fixes.grow(shot, id, grid)));
    }
    List<FrameSpan> large = track.where(frame -> area(track.box(frame)) > WHOLE);
    if (!large.isEmpty()) {
      found.add(
          Rule.LARGE_BOX,
          Severity.HINT,
          track,
          large,
          Words.FILLS_FRAME.with(track.bare()),
          Optional.empty());
    }
  }

  private Box smallest(List<FrameSpan> spans) {
    Box smallest = track.box(spans.getFirst().start());
    for (FrameSpan span : spans) {
      for (int frame = span.start(); frame < span.end(); frame++) {
        Box box = track.box(frame);
        smallest =
            box.width() * box.height() < smallest.width() * smallest.height() ? box : smallest;
      }
    }
    return smallest;
  }

  private static double area(Box box) {
    return Sampled.visible(box) * box.width() * box.height();
  }

  private void place() {
    List<FrameSpan> gone = track.where(frame -> Sampled.visible(track.box(frame)) < NOTHING);
    if (!gone.isEmpty()) {
      boolean isAlways = gone.equals(track.where(_ -> true));
      found.add(
          Rule.OUTSIDE,
          Severity.WARNING,
          track,
          gone,
          Words.OUTSIDE.with(track.bare()),
          isAlways
              ? found.edit(Words.PULL_IN.with(), track, Fixes::pullIn)
              : found.edit(
                  Words.END_THERE.with(), track, (shot, id) -> Fixes.hide(shot, id, gone)));
      return;
    }
    List<FrameSpan> partly = track.where(frame -> Sampled.visible(track.box(frame)) < MOSTLY);
    if (!partly.isEmpty()) {
      double least = 1;
      for (FrameSpan span : partly) {
        for (int frame = span.start(); frame < span.end(); frame++) {
          least = Math.min(least, Sampled.visible(track.box(frame)));
        }
      }
      found.add(
          Rule.OUTSIDE,
          Severity.HINT,
          track,
          partly,
          Words.PARTLY_OUTSIDE.with(track.bare(), percent(1 - least)),
          found.edit(Words.PULL_IN.with(), track, Fixes::pullIn));
    }
  }

  private void speed() {
    double fastest = 0;
    for (int frame = 1; frame < track.frames(); frame++) {
      fastest = Math.max(fastest, stepTo(frame));
    }
    List<FrameSpan> tooFast = track.where(frame -> stepTo(frame) > FASTEST);
    boolean isGrave = !tooFast.isEmpty();
    List<FrameSpan> fast =
        isGrave ? tooFast : track.where(frame -> stepTo(frame) > FAST && isApart(frame));
    if (!fast.isEmpty()) {
      found.add(
          Rule.SPEED,
          isGrave ? Severity.WARNING : Severity.HINT,
          track,
          fast,
          isGrave
              ? Words.TOO_FAST.with(track.bare(), percent(fastest), percent(FASTEST))
              : Words.FAST.with(track.bare(), percent(fastest)),
          found.edit(
              Words.SLOW_DOWN.with(),
              track,
              (shot, id) -> Fixes.slowDown(shot, id, FASTEST, FAST)));
    }
  }

  /// How far its middle goes from the frame before, 0 where it was not there.
  private double stepTo(int frame) {
    return frame == 0 || !track.isThere(frame) || !track.isThere(frame - 1)
        ? 0
        : Fixes.step(track.box(frame - 1), track.box(frame));
  }

  private boolean isApart(int frame) {
    return frame > 0 && Sampled.overlap(track.box(frame - 1), track.box(frame)) == 0;
  }

  private void growth() {
    List<FrameSpan> jumps =
        track.where(
            frame ->
                frame > 0
                    && track.isThere(frame - 1)
                    && Math.max(
                            ratio(track.box(frame - 1).width(), track.box(frame).width()),
                            ratio(track.box(frame - 1).height(), track.box(frame).height()))
                        > MOST_GROWTH);
    if (!jumps.isEmpty()) {
      found.add(
          Rule.GROWTH,
          Severity.HINT,
          track,
          jumps,
          Words.GROWTH.with(track.bare()),
          Optional.empty());
    }
  }

  private static double ratio(double a, double b) {
    return Math.max(a, b) / Math.min(a, b);
  }

  private void presence() {
    if (track.frames() < 2) {
      return;
    }
    List<FrameSpan> brief =
        track.where(_ -> true).stream().filter(span -> span.length() < 2).toList();
    if (!brief.isEmpty()) {
      found.add(
          Rule.SHORT_PRESENCE,
          Severity.WARNING,
          track,
          brief,
          Words.SHORT_PRESENCE.with(track.bare()),
          found.edit(Words.LENGTHEN.with(), track, Fixes::lengthenPresence));
    }
  }

  private static long percent(double share) {
    return Math.round(100 * share);
  }
}
