package boxreel.planner.staging;

import boxreel.layout.Box;
import boxreel.planner.reading.Actor;
import boxreel.planner.reading.Depth;
import boxreel.planner.reading.Gait;
import boxreel.planner.reading.Relation;
import boxreel.planner.reading.Span;
import boxreel.planner.reading.Spot;
import boxreel.planner.reading.Tie;
import boxreel.planner.reading.Zone;
import java.util.ArrayList;
import java.util.List;

/// All ways that an actor could take in a setting.
final class Blocking {
  private static final double GAP = 0.02;
  private static final double NEAREST = 1.25;
  private static final double FARTHEST = 0.5;
  private static final double HOP = 0.15;
  // Of a circle, that who is chased has ahead.
  private static final double AHEAD = 0.45;
  private static final double FLAT_RADIUS = 0.07;
  private static final double LOFT = 0.25;

  private final Actor actor;
  private final Size size;
  private final Setting setting;
  private final Uprights uprights;

  Blocking(Actor actor, Size size, Setting setting) {
    this.actor = actor;
    this.size = size;
    this.setting = setting;
    this.uprights = new Uprights(actor, size, setting);
  }

  List<Candidate> candidates() {
    List<Candidate> launched = launched();
    if (!launched.isEmpty()) {
      return launched;
    }
    Tie tie = actor.tie().orElse(null);
    Figure landmark = tie == null ? null : setting.placed().get(tie.landmark());
    if (tie == null || landmark == null || !actor.spots().isEmpty()) {
      return free();
    }
    if (actor.gait() == Gait.RISE && tie.relation() == Relation.OVER) {
      return free(); // "the moon rises over a castle"
    }
    if (actor.gait() == Gait.GO && !landmark.goes() && isNear(tie.relation())) {
      return passing(landmark, tie.relation());
    }
    return switch (tie.relation()) {
      case PAST -> past();
      case HANGING -> hanging(landmark);
      case CHASED -> chased(landmark);
      case OVER -> over(landmark);
      case AROUND -> around(landmark);
      case BESIDE, AHEAD, LEFT_OF, RIGHT_OF, ON, ABOVE, BELOW, IN_FRONT, BEHIND ->
          attached(landmark, tie.relation());
    };
  }

  /// Ways of what is thrown by somebody or falls off something; none for others.
  private List<Candidate> launched() {
    Spot first = actor.spots().isEmpty() ? null : actor.spots().getFirst();
    Figure from = first == null ? null : setting.placed().get(first.landmark());
    if (first == null || from == null || first.side() != null) {
      return List.of();
    }
    Throwing throwing =
        new Throwing(
            size,
            actor.noun().bounce(),
            Lanes.floor(actor.noun().zone()),
            LOFT * (setting.variation().heights() - 1));
    boolean isOne = actor.spots().size() == 1;
    if (actor.gait() == Gait.THROWN && first.level() != null) {
      Figure to = setting.placed().get(actor.spots().getLast().landmark());
      return throwing.thrown(from, first.level(), isOne ? null : to);
    }
    return actor.gait() == Gait.FALL && isOne ? throwing.off(from) : List.of();
  }

  private static boolean isNear(Relation relation) {
    return switch (relation) {
      case BESIDE, IN_FRONT, BEHIND -> true;
      case AHEAD, CHASED, HANGING, LEFT_OF, RIGHT_OF, ON, ABOVE, BELOW, AROUND, PAST, OVER -> false;
    };
  }

  /// Past what stands: on the side of it that is said, nearer or farther.
  private List<Candidate> passing(Figure landmark, Relation relation) {
    List<Candidate> result = new ArrayList<>();
    for (Sideways way : new SidewaysWays(actor, size, setting).travels()) {
      for (Upright upright : uprights.all(true)) {
        double foot = upright.y().at(0) + upright.scale() * size.height() / 2;
        double nearer = foot - landmark.foot();
        boolean isWrong =
            isGrounded()
                && (relation == Relation.BEHIND
                    ? nearer > -Encounter.STEP
                    : relation == Relation.IN_FRONT && nearer < Encounter.STEP);
        Candidate candidate =
            new Candidate(motion(way, upright), way.penalty() + upright.penalty());
        result.add(isWrong ? candidate.worseBy(6) : candidate);
      }
    }
    return result;
  }

  /// Like a pendulum from the upper part of a landmark.
  private List<Candidate> hanging(Figure landmark) {
    Box box = landmark.boxAt(0);
    double y = box.y() + Math.max(0.45 * box.height(), size.height() / 2);
    Curve x = Curve.constant(box.centreX());
    return List.of(
        new Candidate(Orbits.pendulum(x, Curve.constant(y), side() * box.width() * 0.5), 0));
  }

  /// Ahead of a pursuer, who catches up by the end.
  private List<Candidate> chased(Figure pursuer) {
    if (pursuer.actor().tie().stream().anyMatch(t -> t.relation() == Relation.AROUND)) {
      return List.of(new Candidate(aheadOnCircle(pursuer), 0));
    }
    double way = pursuer.boxAt(1).centreX() - pursuer.boxAt(0).centreX();
    double side = way < 0 ? -1 : 1;
    Curve x =
        u -> {
          Box box = pursuer.boxAt(u);
          double gap = 0.14 - 0.11 * u;
          return box.centreX() + side * ((box.width() + size.width()) / 2 + gap);
        };
    Curve y = u -> pursuer.boxAt(u).bottom() - size.height() * pursuer.scaleAt(u) / 2;
    Curve scale = pursuer::scaleAt;
    return List.of(new Candidate(Motion.of(x, y, scale).withTurns(pursuer.motion().turns()), 0));
  }

  private Motion aheadOnCircle(Figure pursuer) {
    Curve x = u -> pursuer.boxAt(u + AHEAD).centreX();
    Curve scale = u -> pursuer.scaleAt(u + AHEAD);
    Curve y = u -> pursuer.boxAt(u + AHEAD).bottom() - size.height() * scale.at(u) / 2;
    return Motion.of(x, y, scale).withTurns(pursuer.motion().turns());
  }

  /// Ways that depend on nobody else but for room.
  private List<Candidate> free() {
    List<Candidate> result = new ArrayList<>();
    for (Sideways sideways : new SidewaysWays(actor, size, setting).all()) {
      for (Upright upright : uprights.all(sideways.isMoving())) {
        result.add(
            new Candidate(motion(sideways, upright), sideways.penalty() + upright.penalty()));
      }
    }
    return result;
  }

  private Motion motion(Sideways sideways, Upright upright) {
    List<Double> turns = new ArrayList<>(sideways.turns());
    turns.addAll(upright.turns());
    boolean isGrounded = isGrounded();
    if (actor.gait() == Gait.CIRCLE) {
      double share = setting.variation().heights();
      double radiusX = share * Math.min(0.22, Math.max(0.08, 0.48 - size.width() / 2));
      double radiusY =
          isGrounded ? 0.08 : share * Math.min(0.2, Math.max(0.06, 0.48 - size.height() / 2));
      return timed(Orbits.circle(sideways.x(), upright.y(), side() * radiusX, radiusY, isGrounded));
    }
    if (actor.gait() == Gait.SWING) {
      double x = sideways.x().at(0);
      double reach = Math.min(0.2, Math.max(0.05, Math.min(x, 1 - x) - size.width() / 2 - 0.03));
      double share = side() * Math.min(1, setting.variation().heights());
      return timed(Orbits.pendulum(sideways.x(), upright.y(), share * reach));
    }
    Motion motion =
        actor.depth() == Depth.NONE
            ? Motion.of(sideways.x(), upright.y(), Curve.constant(upright.scale())).withTurns(turns)
            : deep(sideways.x(), upright.y(), turns);
    if (actor.gait() == Gait.SPIN) {
      turns.addAll(Orbits.evenly(8));
      motion = motion.withBreadth(Orbits.turning(actor.noun())).withTurns(turns);
    }
    return timed(motion);
  }

  /// Who is there in a part of the clip only makes its way in that part.
  private Motion timed(Motion motion) {
    boolean isOne = actor.presence().size() == 1;
    Span span = isOne ? actor.presence().getFirst() : Span.ALL;
    return span.equals(Span.ALL) ? motion : motion.during(span.from(), span.to());
  }

  private boolean isGrounded() {
    return actor.noun().zone() == Zone.GROUND || actor.noun().zone() == Zone.WATER;
  }

  /// Towards the camera a box grows and its foot comes down, as perspective has it.
  private Motion deep(Curve x, Curve y, List<Double> turns) {
    boolean isNearing = actor.depth() == Depth.NEARER;
    double most = Math.min(NEAREST, 0.9 / Math.max(size.width(), size.height()));
    double first = isNearing ? FARTHEST : most;
    double last = isNearing ? most : FARTHEST;
    Curve scale = Curve.through(first, last);
    Curve height =
        isGrounded() && !setting.isPassed()
            ? u ->
                y.at(u)
                    + size.height() / 2
                    - 0.22 * (NEAREST - scale.at(u))
                    - scale.at(u) * size.height() / 2
                    + 0.04
            : y;
    return Motion.of(x, height, scale).withTurns(turns);
  }

  /// 1, or -1 for what starts on the other side.
  private int side() {
    return setting.variation().isMirrored() ? -1 : 1;
  }

  /// From one edge to the other, in any lane that is free.
  private List<Candidate> past() {
    List<Candidate> result = new ArrayList<>();
    Sideways across = SidewaysWays.across(size, setting);
    for (Upright upright : uprights.all(true)) {
      result.add(new Candidate(motion(across, upright), upright.penalty()));
    }
    return result;
  }

  private List<Candidate> over(Figure landmark) {
    Sideways across = SidewaysWays.across(size, setting);
    Box below = landmark.boxAt(0.5);
    double clear = below.y() - size.height() / 2 - GAP;
    if (actor.gait() == Gait.JUMP) {
      double floor = Math.max(clear, below.bottom() - size.height() / 2);
      Ballistics.Flight flight = Ballistics.jump(clear, floor);
      return List.of(new Candidate(motion(across, Upright.of(flight, 0)), 0));
    }
    List<Candidate> result = new ArrayList<>();
    for (Sideways way : new SidewaysWays(actor, size, setting).travels()) {
      for (int i = 0; i < 4; i++) {
        Upright upright = Upright.through(clear - 0.09 * i);
        result.add(new Candidate(motion(way, upright), way.penalty() + 0.1 * i));
      }
    }
    return result;
  }

  private List<Candidate> around(Figure landmark) {
    Box box = landmark.boxAt(0);
    double wider = 0.1 * Math.max(0, 1 - setting.variation().heights());
    double radiusX = (box.width() + size.width()) / 2 + GAP + wider;
    double low = isGrounded() ? box.bottom() - size.height() / 2 : box.y() + 0.3 * box.height();
    Motion motion =
        Orbits.circle(
            Curve.constant(box.centreX()),
            Curve.constant(low),
            side() * radiusX,
            FLAT_RADIUS,
            true);
    return List.of(new Candidate(motion, 0));
  }

  /// Keeps its place at a landmark, and goes along where that goes.
  private List<Candidate> attached(Figure landmark, Relation relation) {
    List<Candidate> result = new ArrayList<>();
    switch (relation) {
      case ON -> result.addAll(onTop(landmark));
      case ABOVE -> result.add(new Candidate(beside(landmark, 0, -1, 2 * GAP), 0));
      case BELOW -> {
        result.add(new Candidate(beside(landmark, 0, 1, GAP), 0));
        result.addAll(flanking(landmark, true, true, 0.4));
      }
      case LEFT_OF -> result.addAll(flanking(landmark, true, false, 0));
      case RIGHT_OF -> result.addAll(flanking(landmark, false, true, 0));
      case BESIDE, AHEAD, CHASED, HANGING, IN_FRONT, BEHIND, PAST, OVER, AROUND ->
          result.addAll(alongside(landmark, relation));
    }
    List<Candidate> free = free();
    boolean mustHold = relation == Relation.LEFT_OF || relation == Relation.RIGHT_OF;
    free.forEach(candidate -> result.add(candidate.worseBy(mustHold ? 8 : 3)));
    return result;
  }

  /// At either side of a thing at rest; of one that goes, in front of it or behind.
  private List<Candidate> alongside(Figure landmark, Relation relation) {
    double way = landmark.boxAt(1).centreX() - landmark.boxAt(0).centreX();
    if (Math.abs(way) < 0.1) {
      return flanking(landmark, true, true, 0);
    }
    boolean isRight = (way > 0) == (relation == Relation.AHEAD);
    return flanking(landmark, !isRight, isRight, 0);
  }

  /// In the middle of its upper edge, or further out where others are there already.
  private List<Candidate> onTop(Figure landmark) {
    List<Candidate> result = new ArrayList<>();
    double reach = landmark.boxAt(0).width() / 2;
    boolean hops = actor.gait() == Gait.JUMP || actor.gait() == Gait.BOUNCE;
    Ballistics.Flight flight = Ballistics.hops(3, hops ? -HOP : 0, 0);
    for (double share : new double[] {0, -0.5, 0.5, -0.8, 0.8}) {
      Motion middle = beside(landmark, 0, -1, GAP / 2);
      Curve x = u -> middle.x().at(u) + share * reach;
      Curve y = u -> middle.y().at(u) + flight.y().at(u);
      List<Double> turns = new ArrayList<>(middle.turns());
      turns.addAll(hops ? flight.turns() : List.of());
      Motion motion = Motion.of(x, y, middle.scale()).withTurns(turns);
      if (actor.gait() == Gait.SPIN) {
        turns.addAll(Orbits.evenly(8));
        motion = motion.withBreadth(Orbits.turning(actor.noun())).withTurns(turns);
      }
      result.add(new Candidate(motion, 0.2 * Math.abs(share)));
    }
    return result;
  }

  private List<Candidate> flanking(Figure landmark, boolean left, boolean right, double penalty) {
    if (movesUpright() && !landmark.goes()) {
      return upAndDownBeside(landmark, left, right, penalty);
    }
    List<Candidate> result = new ArrayList<>();
    for (double gap : new double[] {GAP, 0.08, 0.16}) {
      if (left) {
        double more = setting.goesRight() ? 0.02 : 0;
        result.add(new Candidate(beside(landmark, -1, 0, gap), penalty + gap + more));
      }
      if (right) {
        result.add(new Candidate(beside(landmark, 1, 0, gap), penalty + gap));
      }
    }
    return result;
  }

  private boolean movesUpright() {
    return switch (actor.gait()) {
      case RISE, FALL, BOUNCE, JUMP, BOB -> true;
      case REST, GO, THROWN, CIRCLE, SWAY, SWING, SPIN -> false;
    };
  }

  /// Beside a thing at rest, on its own way up or down.
  private List<Candidate> upAndDownBeside(
      Figure landmark, boolean left, boolean right, double penalty) {
    List<Candidate> result = new ArrayList<>();
    Box box = landmark.boxAt(0);
    for (int side = left ? -1 : 1; side <= (right ? 1 : -1); side += 2) {
      double x = box.centreX() + side * ((box.width() + size.width()) / 2 + GAP);
      for (Upright upright : uprights.all(false)) {
        double more = side < 0 && setting.goesRight() ? 0.02 : 0;
        result.add(
            new Candidate(
                motion(Sideways.still(x, 0), upright), penalty + more + upright.penalty()));
      }
    }
    return result;
  }

  /// @param towardsX -1 to the left of the landmark, 1 to the right, 0 in line with it
  /// @param towardsY -1 above it, 1 below, 0 where both stand on one ground
  private Motion beside(Figure landmark, int towardsX, int towardsY, double gap) {
    boolean sharesGround = isGrounded() && landmark.isGrounded();
    Curve scale = sharesGround ? landmark::scaleAt : Curve.constant(1);
    Curve x =
        u -> {
          Box box = landmark.boxAt(u);
          double width = size.width() * scale.at(u);
          return box.centreX() + towardsX * ((box.width() + width) / 2 + gap);
        };
    boolean hasOwnHeight =
        switch (actor.noun().zone()) {
          case SKY, HIGH, DEEP -> landmark.actor().noun().zone() != actor.noun().zone();
          case GROUND, WATER, AIR -> false;
        };
    Curve y =
        u -> {
          Box box = landmark.boxAt(u);
          if (towardsY != 0) {
            double height = size.height() * scale.at(u);
            return box.centreY() + towardsY * ((box.height() + height) / 2 + gap);
          }
          return hasOwnHeight ? uprights.usual() : box.bottom() - size.height() * scale.at(u) / 2;
        };
    return Motion.of(x, y, scale).withTurns(landmark.motion().turns());
  }
}
