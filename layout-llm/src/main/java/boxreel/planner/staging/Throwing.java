package boxreel.planner.staging;

import boxreel.layout.Box;
import boxreel.planner.reading.Level;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The ways of things that others throw, kick or let fall.
///
/// @param size of the thing
/// @param bounce share of the height that is left after a bounce
/// @param loft how much higher than usual arcs are, in frame heights
record Throwing(Size size, double bounce, double floor, double loft) {
  private static final double TOP = Figure.MARGIN + 0.01;
  private static final double GAP = 0.02;

  /// From a thrower's hand or foot to another, or away over the ground.
  ///
  /// @param from foot for [Level#LOWER], else hand
  /// @param to who catches it, `null` for nobody
  List<Candidate> thrown(Figure thrower, Level from, @Nullable Figure to) {
    List<Candidate> result = new ArrayList<>();
    double before = thrower.boxAt(0).centreX();
    boolean isRight = to == null ? before < 0.5 : to.boxAt(1).centreX() > before;
    // Others may be in the air already: higher and lower arcs.
    for (double lift : new double[] {0, 0.1, -0.1}) {
      double height = loft + lift;
      result.add(new Candidate(arc(thrower, from, to, isRight, height), 2 * Math.abs(lift)));
      if (to == null) {
        result.add(new Candidate(arc(thrower, from, null, !isRight, height), 0.3));
      }
    }
    return result;
  }

  private Motion arc(
      Figure thrower, Level from, @Nullable Figure to, boolean isRight, double lift) {
    Box start = thrower.boxAt(0);
    double side = isRight ? 1 : -1;
    double x0 = start.centreX() + side * ((start.width() + size.width()) / 2 + GAP);
    boolean isKicked = from == Level.LOWER;
    double y0 =
        isKicked
            ? start.bottom() - size.height() / 2
            : start.y() + Math.max(0, 0.2 * start.height() - size.height() / 2);
    if (to == null) {
      double edge = TOP + size.width() / 2;
      double x1 = isRight ? 1 - edge : edge;
      double top = Math.max(TOP + size.height() / 2, y0 - (isKicked ? 0.45 : 0.2) - lift);
      Ballistics.Flight flight = Ballistics.thrown(y0, top, floor - size.height() / 2, bounce);
      return Motion.of(Curve.through(x0, x1), flight.y()).withTurns(flight.turns());
    }
    Box end = to.boxAt(1);
    double x1 = end.centreX() - side * ((end.width() + size.width()) / 2 + GAP);
    double y1 = end.y() + 0.25 * end.height();
    double top = Math.max(TOP + size.height() / 2, Math.min(y0, y1) - 0.22 - lift);
    Ballistics.Flight flight = Ballistics.lob(y0, top, y1);
    return Motion.of(Curve.through(x0, x1), flight.y()).withTurns(flight.turns());
  }

  /// Off the top of a landmark, over its edge and down beside it.
  List<Candidate> off(Figure landmark) {
    Box box = landmark.boxAt(0);
    List<Candidate> result = new ArrayList<>();
    double from = Math.max(TOP + size.height() / 2, box.y() - size.height() / 2 - GAP / 2);
    for (int side : new int[] {1, -1}) {
      double edge = box.centreX() + side * box.width() / 2;
      double x0 = edge;
      double x1 = edge + side * (size.width() / 2 + 5 * GAP);
      Ballistics.Flight flight = Ballistics.fall(from, floor - size.height() / 2, bounce);
      double landing = flight.landing();
      Curve x = u -> x0 + (x1 - x0) * Math.min(1, u / landing);
      Motion motion = Motion.of(x, flight.y()).withTurns(flight.turns());
      result.add(new Candidate(motion, side > 0 ? 0 : 0.05));
    }
    return result;
  }
}
