package boxreel.project.sketch;

import boxreel.layout.Box;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import java.util.ArrayList;
import java.util.List;

/// What a storyboard draws of one object: its box where it is first seen, its box where it is
/// last seen, and the way of its centre between them. In shares of the frame, as boxes are.
///
/// @param track whose motion it is
/// @param start the box in the first frame in which the object is there
/// @param end the box in the last such frame
/// @param way centres from start to end, the same time apart; empty when the object rests
/// @param appears whether it is not there yet when the shot begins
/// @param leaves whether it is gone before the shot ends
public record MotionMark(
    Track track, Box start, Box end, List<Point> way, boolean appears, boolean leaves) {
  /// Pieces of a way; few enough to draw and enough for a bounce.
  static final int PIECES = 24;

  /// A way shorter than this share of the frame is no motion that anyone sees.
  private static final double REST = 0.015;

  public MotionMark {
    way = List.copyOf(way);
  }

  /// The marks of a shot's objects in their order; one that is never there has none.
  public static List<MotionMark> of(Shot shot) {
    List<MotionMark> marks = new ArrayList<>();
    for (Track track : shot.tracks()) {
      if (!track.presence().isEmpty()) {
        marks.add(of(shot, track));
      }
    }
    return marks;
  }

  private static MotionMark of(Shot shot, Track track) {
    int first = track.presence().getFirst().start();
    int last = Math.max(first, track.presence().getLast().end() - 1);
    List<Point> way = new ArrayList<>();
    double length = 0;
    for (int i = 0; i <= PIECES; i++) {
      Box box = track.positionAt(first + (last - first) * (double) i / PIECES);
      Point point = new Point(box.centreX(), box.centreY());
      length += way.isEmpty() ? 0 : point.distanceTo(way.getLast());
      way.add(point);
    }
    return new MotionMark(
        track,
        track.positionAt(first),
        track.positionAt(last),
        length < REST ? List.of() : way,
        first > 0,
        last < shot.frames() - 1);
  }

  /// Whether start and end are so far apart, or so different in size, that both are worth
  /// drawing.
  public boolean isChanged() {
    return !way.isEmpty()
        || Math.abs(end.width() - start.width()) > REST
        || Math.abs(end.height() - start.height()) > REST;
  }
}
