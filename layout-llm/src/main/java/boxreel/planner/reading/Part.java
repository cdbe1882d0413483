package boxreel.planner.reading;

import boxreel.planner.reading.Manner.Drive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An actor while the prompt is being read: collects what is said about it.
final class Part {
  private static final double THIRD = 1 / 3.0;

  final int index;
  final String phrase;
  final Noun noun;
  private final double size;
  private @Nullable Gait gait;
  private double pace = 1;
  private Drive drive = Drive.STEADY;
  private @Nullable Spot start;
  private boolean comesFrom;
  private boolean enters;
  private boolean leaves;
  private boolean arrives;
  private final List<String> verbs = new ArrayList<>();
  private final List<Spot> path = new ArrayList<>();
  private Depth depth = Depth.NONE;
  private @Nullable Tie tie;
  private @Nullable Span appearance;
  private double vanishing = 1;
  private boolean appearsSometime;
  private @Nullable Span gap;
  private @Nullable Spot stood;

  Part(int index, Chunk.Things things) {
    this.index = index;
    this.phrase = things.phrase();
    this.noun = things.noun();
    this.size = things.size();
  }

  void says(String verb) {
    verbs.add(verb);
  }

  /// The verbs that were said of it, in order.
  List<String> verbs() {
    return List.copyOf(verbs);
  }

  /// A verb is said of it. Special ways of moving outlast plain ones: who jumps and runs, jumps.
  void does(Meaning meaning) {
    Gait told = meaning.gait();
    boolean isPlain = gait == null || gait == Gait.REST || (gait == Gait.GO && told != Gait.REST);
    switch (meaning) {
      case APPEAR -> appears(null);
      case VANISH -> vanishes(null);
      case NEAR -> depth = Depth.NEARER;
      case FAR -> depth = Depth.FARTHER;
      case ENTER -> enters = true;
      case LEAVE -> leaves = true;
      case CARRY, LAUNCH, PAN, TRACK -> {}
      case STOP -> {
        drive = isGoing() || gait == null ? Drive.STOPS : drive;
        gait = gait == null ? Gait.GO : gait;
      }
      case SPEEDUP -> {
        drive = Drive.SPEEDS_UP;
        gait = isPlain ? Gait.GO : gait;
      }
      case GO, ROLL, RISE, FALL, BOUNCE, JUMP, CIRCLE, SWAY, SWING, SPIN, REST, ZOOM -> {
        boolean turns =
            (gait == Gait.RISE && told == Gait.FALL) || (gait == Gait.FALL && told == Gait.RISE);
        if (turns) {
          risesAndFalls(told);
        } else if (isPlain) {
          gait = told;
        }
      }
    }
    if (meaning == Meaning.ROLL && drive == Drive.STEADY) {
      drive = Drive.ROLLS;
    }
  }

  /// "rises and lands": up and down again.
  private void risesAndFalls(Gait second) {
    Level turn = second == Gait.FALL ? Level.UPPER : Level.LOWER;
    Level ground = second == Gait.FALL ? Level.LOWER : Level.UPPER;
    gait = Gait.GO;
    start = Spot.ofFrame(null, ground);
    path.clear();
    path.add(Spot.ofFrame(null, turn));
    path.add(Spot.ofFrame(null, ground));
  }

  /// @param factor of the usual speed
  void paces(double factor) {
    pace = Math.clamp(pace * factor, 0.3, 3);
  }

  void moves(Gait told) {
    gait = told;
  }

  void swings(boolean vertical) {
    if (gait != Gait.BOUNCE && gait != Gait.JUMP && gait != Gait.SWING) {
      gait = vertical ? Gait.BOB : Gait.SWAY;
    }
  }

  void startsFrom(Spot spot) {
    start = spot;
    comesFrom = true;
  }

  /// Is at a place, or gets there if it was elsewhere before.
  void isAt(Spot spot) {
    if (start == null && path.isEmpty() && !leaves && !arrives) {
      start = spot;
    } else {
      goesTo(spot);
    }
  }

  /// A place named from here on is where it gets to.
  void goesOn() {
    arrives = true;
  }

  /// Goes all the way across the frame, unless its way is known.
  void crosses() {
    boolean canCross =
        gait == Gait.GO || gait == Gait.BOUNCE || gait == Gait.JUMP || gait == Gait.THROWN;
    if (canCross && start == null && path.isEmpty()) {
      startsFrom(Spot.ofFrame(Side.LEFT, null));
    }
  }

  void goesTo(Spot spot) {
    if (!spot.hasLandmark() && spot.side() == null && isUpOrDownAnyway(spot)) {
      return;
    }
    if (start == null && path.isEmpty() && stood != null && stood.landmark() == spot.landmark()) {
      start = stood;
    }
    if (path.isEmpty() || !path.getLast().equals(spot)) {
      path.add(spot);
    }
  }

  /// "falls down", "jumps up": says nothing new.
  private boolean isUpOrDownAnyway(Spot spot) {
    return (gait == Gait.FALL && spot.level() == Level.LOWER)
        || (gait == Gait.RISE && spot.level() == Level.UPPER)
        || gait == Gait.JUMP
        || gait == Gait.BOUNCE;
  }

  /// Tells on which side of a landmark the place last named is: "from the car's left".
  boolean refines(Side side) {
    Spot last = path.isEmpty() ? start : path.getLast();
    if (last == null || !last.hasLandmark() || last.side() != null) {
      return false;
    }
    Spot refined = new Spot(side, last.level(), last.landmark());
    if (path.isEmpty()) {
      start = refined;
    } else {
      path.set(path.size() - 1, refined);
    }
    return true;
  }

  /// Is at a side of a landmark. Who was at another side of it before goes from there to here.
  ///
  /// @return whether it goes
  boolean isAtSide(Spot spot) {
    Spot before = stood;
    boolean goes =
        before != null && before.landmark() == spot.landmark() && before.side() != spot.side();
    if (goes) {
      start = before;
      path.clear();
      path.add(spot);
    }
    stood = spot;
    return goes;
  }

  /// Is thrown or kicked by another.
  ///
  /// @param from the height at which it starts
  void isThrownBy(int thrower, Level from) {
    gait = Gait.THROWN;
    start = new Spot(null, from, thrower);
    comesFrom = false;
  }

  /// The landmark at whose side it starts, [Spot#FRAME] if it starts elsewhere.
  int startingLandmark() {
    return start == null ? Spot.FRAME : start.landmark();
  }

  void isTied(Relation relation, int landmark) {
    if (landmark != index) {
      tie = new Tie(relation, landmark);
    }
  }

  /// Is near a thing, unless more is known about where it is.
  void isNear(int landmark) {
    if (tie == null && !isThrown()) {
      isTied(Relation.BESIDE, landmark);
    }
  }

  private boolean isThrown() {
    return gait == Gait.THROWN && start != null;
  }

  /// What it is on, [Spot#FRAME] if it is on nothing.
  int seat() {
    return tie != null && tie.relation() == Relation.ON ? tie.landmark() : Spot.FRAME;
  }

  void goesInDepth(Depth told) {
    depth = told;
  }

  boolean hasPath() {
    return !path.isEmpty();
  }

  boolean isSwinging() {
    return gait == Gait.SWING;
  }

  boolean isGoing() {
    return (gait != null && gait != Gait.REST) || enters || leaves;
  }

  /// @param when the part of the video that is said, `null` if none is
  void appears(@Nullable Span when) {
    if (vanishing < 1 && appearance == null) {
      gap = new Span(vanishing, when == null || when.from() <= vanishing ? 2 * THIRD : when.from());
      return;
    }
    appearance = when == null ? new Span(THIRD, 1) : when;
    appearsSometime = when == null;
  }

  /// @param when the part of the video that is said, `null` if none is
  void vanishes(@Nullable Span when) {
    vanishing = when == null ? 2 * THIRD : when.from() == 0 ? THIRD : when.from();
  }

  /// Is not there in a part of the video, and there in the rest.
  void isAbsent(Span when) {
    if (when.from() <= 0) {
      appearance = new Span(when.to(), 1);
      vanishing = 1;
    } else if (when.to() >= 1) {
      vanishing = when.from();
    } else {
      gap = when;
    }
  }

  Actor toActor() {
    List<Spot> spots = spots();
    boolean goes = spots.size() > 1 || (tie != null && isPassing(tie));
    Gait plain = gait == null ? Gait.REST : gait;
    Gait settled = plain == Gait.REST && goes ? Gait.GO : plain;
    if (settled == Gait.GO && spots.size() == 1 && !comesFrom) {
      settled = Gait.REST;
    }
    Manner manner =
        new Manner(
            size,
            pace,
            drive,
            enters && spots.size() > 1 && isAtEdge(spots.getFirst()),
            leaves && spots.size() > 1 && isAtEdge(spots.getLast()));
    return new Actor(
        phrase, noun, settled, spots, depth, Optional.ofNullable(tie), presence(spots), manner);
  }

  private static boolean isAtEdge(Spot spot) {
    boolean isSide = spot.side() == Side.LEFT || spot.side() == Side.RIGHT;
    return isSide && !spot.hasLandmark() && spot.level() == null;
  }

  private static boolean isPassing(Tie tie) {
    return switch (tie.relation()) {
      case PAST, OVER, AROUND -> true;
      case BESIDE, AHEAD, CHASED, HANGING, LEFT_OF, RIGHT_OF, ON, ABOVE, BELOW, IN_FRONT, BEHIND ->
          false;
    };
  }

  private List<Spot> spots() {
    List<Spot> spots = new ArrayList<>(path);
    if (drive == Drive.STOPS && start == null && path.isEmpty() && tie != null) {
      // "brakes in front of a shop": drives up to it.
      return List.of(Spot.ofFrame(Side.LEFT, null), new Spot(null, null, tie.landmark()));
    }
    Spot from = start;
    if (enters) {
      from = from == null ? Spot.ofFrame(Side.LEFT, null) : from;
      if (spots.isEmpty()) {
        spots.add(Spot.ofFrame(Side.CENTRE, null));
      }
    } else if (leaves && spots.isEmpty()) {
      spots.add(Spot.ofFrame(Side.RIGHT, null));
      from = from == null ? Spot.ofFrame(Side.CENTRE, null) : from;
    }
    if (from != null) {
      spots.addFirst(from);
    }
    if (spots.size() == 1) {
      Spot only = spots.getFirst();
      if (from == null) {
        spots.addFirst(only.opposite());
      } else if (comesFrom && gait != Gait.FALL && gait != Gait.RISE) {
        spots.add(only.opposite());
      }
    }
    return spots;
  }

  private List<Span> presence(List<Spot> spots) {
    if (appearsSometime && spots.size() > 1 && vanishing == 1) {
      // "appears on the left and goes to the right": that is how it begins.
      return List.of(Span.ALL);
    }
    Span away = gap;
    if (away != null) {
      double until = away.to() - away.from() < 0.1 ? away.from() + THIRD : away.to();
      return List.of(new Span(0, away.from()), new Span(Math.min(until, 1 - THIRD / 2), 1));
    }
    Span when = appearance == null ? Span.ALL : appearance;
    double to = Math.min(when.to(), vanishing);
    // "appears and disappears" leaves the middle third.
    return to - when.from() < 0.1
        ? List.of(new Span(THIRD, 2 * THIRD))
        : List.of(new Span(when.from(), to));
  }
}
