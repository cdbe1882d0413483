package boxreel.planner.staging;

import boxreel.planner.reading.Actor;
import boxreel.planner.reading.Zone;
import java.util.ArrayList;
import java.util.List;

/// The ways up and down that an actor may take.
///
/// @param setting what it finds
record Uprights(Actor actor, Size size, Setting setting) {
  private static final double DEEPER = 0.08;
  private static final int GROUNDS = 5;
  private static final double BACK = 0.74;

  /// The height of its centre at which it usually is.
  double usual() {
    return lanes()[0];
  }

  private double[] lanes() {
    return Lanes.centres(actor.noun().zone(), size.height(), setting.background());
  }

  /// @param isMoving whether it also moves from side to side
  List<Upright> all(boolean isMoving) {
    double[] ys = new Waypoints(actor, size, setting).ys();
    boolean fliesBy =
        switch (actor.gait()) {
          case RISE, FALL, BOUNCE, JUMP, THROWN -> ys.length == 1;
          case REST, GO, CIRCLE, SWAY, SWING, SPIN, BOB -> false;
        };
    if (ys.length > 0 && !Double.isNaN(ys[0]) && !fliesBy) {
      return List.of(Upright.through(ys));
    }
    double floor = Lanes.floor(actor.noun().zone()) - size.height() / 2;
    double top = Figure.MARGIN + 0.01 + size.height() / 2;
    boolean isLight = actor.noun().zone() == Zone.AIR || actor.noun().zone() == Zone.HIGH;
    double heights = setting.variation().heights();
    double high = Math.max(top, floor - 0.55 * heights);
    double highest = top + Math.max(0, 1 - heights) * (floor - top);
    return switch (actor.gait()) {
      case RISE -> List.of(Upright.through(floor, highest));
      case FALL ->
          List.of(
              isLight || actor.noun().zone() == Zone.SKY
                  ? Upright.through(highest, floor)
                  : Upright.of(Ballistics.fall(highest, floor, actor.noun().bounce()), 0));
      case BOUNCE ->
          grounded(
              floor,
              base -> Ballistics.bounces(bounces(), base - (floor - high), base, elasticity()));
      case JUMP ->
          grounded(
              floor,
              base ->
                  isMoving
                      ? Ballistics.hops(leaps(3), Math.max(top, base - 0.18 * heights), base)
                      : Ballistics.jump(Math.max(top, base - 0.32 * heights), base));
      case THROWN ->
          List.of(
              Upright.of(
                  Ballistics.thrown((floor + highest) / 2, highest, floor, actor.noun().bounce()),
                  0));
      case BOB -> laned(lane -> Upright.swinging(lane, 0.14));
      case CIRCLE ->
          isGrounded()
              ? List.of(Upright.through(floor - 0.1), Upright.through(floor - 0.2).worseBy(0.2))
              : List.of(Upright.through(0.5), Upright.through(0.4).worseBy(0.2));
      case SWING ->
          isGrounded()
              ? List.of(Upright.through(floor - 0.14), Upright.through(floor - 0.28).worseBy(0.3))
              : laned(Upright::through);
      case GO -> laned(lane -> flying(lane, isMoving));
      case REST, SWAY, SPIN -> laned(Upright::through);
    };
  }

  /// What is said to bounce does so, whatever it is made of.
  private double elasticity() {
    return Math.max(0.55, actor.noun().bounce());
  }

  private int bounces() {
    return leaps(elasticity() > 0.65 ? 3 : 2);
  }

  private int leaps(int usual) {
    return Math.max(1, usual + setting.variation().leaps());
  }

  /// Who is free in the air may climb or sink on the way.
  private Upright flying(double lane, boolean isMoving) {
    boolean isInTheAir =
        switch (actor.noun().zone()) {
          case SKY, AIR, DEEP -> true;
          case GROUND, WATER, HIGH -> false;
        };
    double slope = isMoving && isInTheAir ? setting.variation().slope() : 0;
    return slope == 0 ? Upright.through(lane) : Upright.through(lane + slope, lane - slope);
  }

  @FunctionalInterface
  private interface Flights {
    Ballistics.Flight over(double base);
  }

  @FunctionalInterface
  private interface Laned {
    Upright at(double lane);
  }

  /// Flights over several grounds, so that two may bounce behind each other.
  private List<Upright> grounded(double floor, Flights flights) {
    List<Upright> result = new ArrayList<>();
    int best = setting.variation().lane(GROUNDS);
    for (int i = 0; i < GROUNDS; i++) {
      double scale = Lanes.perspective(Zone.GROUND, Lanes.floor(Zone.GROUND) - DEEPER * i);
      double penalty = 0.25 * Math.abs(i - best);
      result.add(Upright.of(flights.over(floor - DEEPER * i), penalty).scaledBy(scale));
    }
    return result;
  }

  private List<Upright> laned(Laned laned) {
    double[] lanes = lanes();
    List<Upright> result = new ArrayList<>();
    boolean standsBack = setting.isPassed() && actor.noun().zone() == Zone.GROUND;
    int best = setting.variation().lane(lanes.length);
    for (int i = 0; i < lanes.length; i++) {
      double bottom = lanes[i] + size.height() / 2;
      double penalty = standsBack ? 2 * Math.abs(bottom - BACK) : awayFrom(lanes, best, i);
      double scale = Lanes.perspective(actor.noun().zone(), bottom);
      double centre = isGrounded() ? bottom - scale * size.height() / 2 : lanes[i];
      result.add(laned.at(centre).worseBy(penalty).scaledBy(scale));
    }
    return result;
  }

  /// What it costs to be in another lane than the best one.
  private static double awayFrom(double[] lanes, int best, int lane) {
    return best == 0 ? 0.25 * lane : 3 * Math.abs(lanes[lane] - lanes[best]);
  }

  private boolean isGrounded() {
    return actor.noun().zone() == Zone.GROUND || actor.noun().zone() == Zone.WATER;
  }
}
