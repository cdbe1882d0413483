package boxreel.planner.staging;

import boxreel.planner.reading.Actor;
import boxreel.planner.reading.Depth;
import boxreel.planner.reading.Gait;
import boxreel.planner.reading.Zone;
import java.util.ArrayList;
import java.util.List;

/// The ways from side to side that an actor may take when only the prompt and the frame count.
///
/// @param setting what it finds
record SidewaysWays(Actor actor, Size size, Setting setting) {
  private static final int SLOTS = 21;

  /// Ways that free movers may take, as shares of the room from left to right: the whole frame,
  /// or a part of it where many have to go side by side.
  private static final double[][] TRAVELS = {
    {.12, .88},
    {.05, .55},
    {.45, .95},
    {.0, .35},
    {.65, 1},
    {.3, .65},
    {.0, .2},
    {.8, 1},
    {.25, .45},
    {.55, .75}
  };

  private static final double[] MIDDLES = {.5, .35, .65, .2, .8};
  private static final double SHORTEST = 0.16;
  private static final double LONGEST = 0.76;

  List<Sideways> all() {
    double[] xs = new Waypoints(actor, size, setting).xs();
    if (xs.length == 1 && actor.spots().getFirst().hasLandmark()) {
      return near(xs[0]);
    }
    if (xs.length > 0 && !Double.isNaN(xs[0])) {
      return List.of(
          actor.gait() == Gait.SWAY && xs.length == 1
              ? Sideways.swinging(xs[0], 0.08, 0)
              : driven(Sideways.through(0, xs), xs.length));
    }
    boolean isThrownUp = actor.gait() == Gait.THROWN && !actor.spots().isEmpty();
    return switch (actor.gait()) {
      case GO ->
          actor.spots().isEmpty() && actor.depth() == Depth.NONE
              ? travels()
              : isLight() ? flutters() : still();
      case THROWN -> isThrownUp ? still() : List.of(across(size, setting));
      case SWAY -> swings();
      case FALL -> isLight() ? flutters() : still();
      case REST, RISE, BOUNCE, JUMP, CIRCLE, BOB, SWING, SPIN -> still();
    };
  }

  /// At a landmark, on the side that is nearest, or further out where others are there already.
  private List<Sideways> near(double x) {
    List<Sideways> result = new ArrayList<>();
    double center =
        setting.placed().containsKey(actor.spots().getFirst().landmark())
            ? setting.placed().get(actor.spots().getFirst().landmark()).boxAt(0).centreX()
            : x;
    for (int i = 0; i < 3; i++) {
      double out = x + Math.signum(x - center) * i * (size.width() + 0.02);
      result.add(Sideways.still(out, 0.3 * i));
      result.add(Sideways.still(2 * center - out, 0.3 * i + 0.1));
    }
    return result;
  }

  /// From edge to edge, with room for those who go along.
  static Sideways across(Size size, Setting setting) {
    double edge = Figure.MARGIN + 0.01 + size.width() / 2;
    double start = Math.min(0.4, edge + setting.insetBehind());
    double end = Math.max(0.6, 1 - edge - setting.insetAhead());
    return setting.goesRight()
        ? Sideways.through(0, start, end)
        : Sideways.through(0, 1 - start, 1 - end);
  }

  /// Free ways for a mover: across, or part of the way where there is no more room.
  List<Sideways> travels() {
    double edge = Figure.MARGIN + 0.01 + size.width() / 2;
    double room = Math.max(0, 1 - 2 * edge - setting.insetBehind() - setting.insetAhead());
    double start = edge + (setting.goesRight() ? setting.insetBehind() : setting.insetAhead());
    List<Sideways> result = new ArrayList<>();
    double[][] travels = travels(distance() / Math.max(0.1, room));
    for (int i = 0; i < travels.length; i++) {
      double stagger = Math.clamp(setting.wantedX() - 0.5, -travels[i][0], 1 - travels[i][1]);
      double left = start + (travels[i][0] + stagger) * room;
      double right = start + (travels[i][1] + stagger) * room;
      double penalty = 0.22 * i;
      Sideways there = driven(Sideways.through(penalty, left, right), 2);
      Sideways back = driven(Sideways.through(penalty, right, left), 2);
      result.add(setting.goesRight() ? there : back);
      result.add((setting.goesRight() ? back : there).worseBy(0.15));
    }
    return result;
  }

  /// How far it gets in the clip at its speed, so that it can be seen to move and stays in the
  /// frame.
  private double distance() {
    double pace = actor.manner().pace() * setting.variation().paces();
    double way = actor.noun().speed() * pace * setting.seconds();
    double longest = LONGEST - 1.2 * Math.abs(setting.wantedX() - 0.5);
    return Math.clamp(way, SHORTEST, longest);
  }

  /// Ways of a length, as shares of the room: from the middle outwards, then the usual ones.
  private static double[][] travels(double length) {
    if (length >= LONGEST) {
      return TRAVELS;
    }
    double[][] all = new double[MIDDLES.length + TRAVELS.length][];
    for (int i = 0; i < MIDDLES.length; i++) {
      double left = Math.clamp(MIDDLES[i] - length / 2, 0, 1 - length);
      all[i] = new double[] {left, left + length};
    }
    System.arraycopy(TRAVELS, 0, all, MIDDLES.length, TRAVELS.length);
    return all;
  }

  private Sideways driven(Sideways way, int points) {
    return Drives.driven(way, actor.manner().drive(), points);
  }

  private boolean isLight() {
    return actor.noun().zone() == Zone.AIR;
  }

  /// Light things swing to and fro while they sink.
  private List<Sideways> flutters() {
    List<Sideways> result = new ArrayList<>();
    for (double x : slots()) {
      result.add(Sideways.swinging(x, 0.06, Math.abs(x - setting.wantedX())));
    }
    return result;
  }

  private List<Sideways> still() {
    List<Sideways> result = new ArrayList<>();
    for (double x : slots()) {
      result.add(Sideways.still(x, Math.abs(x - setting.wantedX())));
    }
    return result;
  }

  private List<Sideways> swings() {
    List<Sideways> result = new ArrayList<>();
    for (double x : slots()) {
      for (double reach : new double[] {0.2, 0.1, 0.05}) {
        double penalty = Math.abs(x - setting.wantedX()) + 0.1 / reach - 0.5;
        result.add(Sideways.swinging(x, reach, penalty));
      }
    }
    return result;
  }

  private double[] slots() {
    double edge = Figure.MARGIN + 0.01 + size.width() / 2;
    double[] slots = new double[SLOTS + 1];
    for (int i = 0; i < SLOTS; i++) {
      slots[i] = edge + i * Math.max(0, 1 - 2 * edge) / (SLOTS - 1);
    }
    slots[SLOTS] = Math.clamp(setting.wantedX(), Math.min(edge, 0.5), Math.max(1 - edge, 0.5));
    return slots;
  }
}
