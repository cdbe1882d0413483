package boxreel.ui.document;

import boxreel.layout.Box;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.ui.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A box at a frame for those who don't see it: "bear, frame 8 of 24, centre left, 20 by 31
/// percent, moving right 4 percent per frame, overlaps tree". Pure.
public final class BoxNarration {
  /// Slower than this, in shares of the frame per frame, is at rest.
  private static final double STILL = 0.0005;

  /// Growth of an edge per frame that is worth a word.
  private static final double GROWTH = 0.01;

  private static final Words[][] PLACES = {
    {Words.TOP_LEFT, Words.TOP_CENTRE, Words.TOP_RIGHT},
    {Words.CENTRE_LEFT, Words.CENTRE, Words.CENTRE_RIGHT},
    {Words.BOTTOM_LEFT, Words.BOTTOM_CENTRE, Words.BOTTOM_RIGHT}
  };

  private BoxNarration() {}

  /// @param frame from 0, inside the shot
  public static String of(Shot shot, Track track, int frame) {
    List<String> parts = new ArrayList<>();
    parts.add(Words.BOX_AT_FRAME.text(TrackNames.brief(track.phrase()), frame + 1, shot.frames()));
    Box box = track.positionAt(frame);
    if (!track.isPresentAt(frame)) {
      parts.add(Words.NOT_THERE.text());
    }
    parts.add(place(box).text());
    parts.add(Words.SIZE.text(percent(box.width()), percent(box.height())));
    parts.add(motion(track, frame));
    growth(track, frame, parts);
    String overlapped =
        shot.tracks().stream()
            .filter(other -> !other.id().equals(track.id()) && other.isPresentAt(frame))
            .filter(other -> meet(box, other.positionAt(frame)))
            .map(other -> TrackNames.brief(other.phrase()))
            .collect(Collectors.joining(Words.SEPARATOR.text()));
    if (track.isPresentAt(frame) && !overlapped.isEmpty()) {
      parts.add(Words.OVERLAPS.text(overlapped));
    }
    return String.join(Words.SEPARATOR.text(), parts);
  }

  private static Message place(Box box) {
    boolean isOutside = box.right() <= 0 || box.x() >= 1 || box.bottom() <= 0 || box.y() >= 1;
    return isOutside ? Words.OUTSIDE : PLACES[third(box.centreY())][third(box.centreX())];
  }

  private static int third(double middle) {
    return Math.clamp((int) Math.floor(middle * 3), 0, 2);
  }

  /// The way to the next frame; in the last frame, the way from the one before.
  private static String motion(Track track, int frame) {
    Box now = track.positionAt(frame);
    Box next = track.positionAt(frame + 1.0);
    double dx = next.centreX() - now.centreX();
    double dy = next.centreY() - now.centreY();
    if (Math.max(Math.abs(dx), Math.abs(dy)) < STILL) {
      return Words.AT_REST.text();
    }
    boolean isAcross = Math.abs(dx) >= Math.abs(dy);
    Words way =
        isAcross
            ? dx > 0 ? Words.MOVING_RIGHT : Words.MOVING_LEFT
            : dy > 0 ? Words.MOVING_DOWN : Words.MOVING_UP;
    return way.text(percent(Math.max(Math.abs(dx), Math.abs(dy))));
  }

  private static void growth(Track track, int frame, List<String> parts) {
    double now = track.positionAt(frame).height();
    double next = track.positionAt(frame + 1.0).height();
    if (Math.abs(next - now) > GROWTH) {
      parts.add((next > now ? Words.GROWING : Words.SHRINKING).text());
    }
  }

  private static boolean meet(Box a, Box b) {
    return a.x() < b.right() && b.x() < a.right() && a.y() < b.bottom() && b.y() < a.bottom();
  }

  /// Whole percent, but tenths where whole ones would say nothing.
  private static String percent(double share) {
    double percent = share * 100;
    return percent < 0.95
        ? String.format(java.util.Locale.ROOT, "%.1f", percent)
        : Long.toString(Math.round(percent));
  }
}
