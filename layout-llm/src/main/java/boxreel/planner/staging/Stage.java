package boxreel.planner.staging;

import boxreel.planner.reading.Actor;
import boxreel.planner.reading.Gait;
import boxreel.planner.reading.Relation;
import boxreel.planner.reading.Scene;
import boxreel.planner.reading.Side;
import boxreel.planner.reading.Spot;
import boxreel.planner.reading.Tie;
import boxreel.planner.reading.Zone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/// Finds sizes and ways for all actors of a scene so that boxes stay inside, and apart where one
/// could not pass another ([Encounter]).
///
/// Actors come on one after the other, landmarks before those who refer to them; each takes the
/// way that costs least. If they don't fit, all are made smaller and it starts again.
final class Stage {
  private static final double[] SCALES = {1, .88, .76, .66, .56, .46, .38, .3, .24};
  private static final double OUTSIDE_COST = 12;
  private static final double TOLERATED = 0.12;
  private static final double CROWDED = 4;
  private static final double GOLDEN = 0.618;
  private static final double STAGGER = 0.4;
  private static final double CONVOY = 0.07;

  private final Scene scene;
  private final double seconds;
  private final long seed;
  private final Variation variation;
  private final double largest;
  private final List<List<Integer>> landmarks;
  private final List<Integer> order;

  /// @param seconds the length of the clip
  Stage(Scene scene, double seconds, long seed, Variation variation) {
    this.scene = scene;
    this.seconds = seconds;
    this.seed = seed;
    this.variation = variation;
    this.largest =
        scene.actors().stream()
            .filter(actor -> actor.noun().zone() != Zone.HIGH)
            .mapToDouble(actor -> actor.noun().metres())
            .max()
            .orElse(1);
    this.landmarks = scene.actors().stream().map(Stage::landmarks).toList();
    this.order = order();
  }

  /// What a placing gave and what is wrong with it.
  private record Placing(Map<Integer, Figure> figures, double cost) {}

  /// A figure per actor, in the actors' order.
  List<Figure> figures() {
    Placing best = placing(SCALES[0]);
    for (int i = 1; i < SCALES.length && best.cost() > TOLERATED; i++) {
      if (best.cost() > CROWDED && i % 2 == 1) {
        continue; // a step smaller would not do
      }
      Placing next = placing(SCALES[i]);
      // Smaller boxes are worth it only if they clear things up.
      best = next.cost() < 0.8 * best.cost() ? next : best;
    }
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < scene.actors().size(); i++) {
      Figure figure = best.figures().get(i);
      if (figure != null) {
        figures.add(figure);
      }
    }
    return figures;
  }

  private Placing placing(double scale) {
    SplittableRandom random = new SplittableRandom(seed);
    boolean isUsual = random.nextInt(4) != 0;
    boolean goesRight = variation.isVaried() ? variation.goesRight() : isUsual;
    double shift = (random.nextDouble() - 0.5) * 0.12 + variation.shift();
    Map<Integer, Figure> placed = new HashMap<>();
    double cost = 0;
    for (int index : order) {
      Actor actor = scene.actors().get(index);
      Size size = size(actor, scale);
      Setting setting =
          new Setting(
              placed,
              scene.background(),
              wantedX(index, shift, goesRight),
              goesRight,
              isPassed(index),
              seconds,
              inset(index, scale, false),
              inset(index, scale, true),
              variation);
      Figure best = null;
      double bestCost = Double.MAX_VALUE;
      double bestFlaw = 0;
      // The likeliest first: what its place costs spares a look at most of the others.
      for (Chance chance : likeliestFirst(new Blocking(actor, size, setting), random)) {
        Candidate candidate = chance.candidate();
        double penalty = chance.penalty();
        if (penalty >= bestCost) {
          break;
        }
        Figure figure = new Figure(actor, size, candidate.motion());
        Encounter flaw = flaw(figure, placed, bestCost - penalty);
        double all = flaw.harm() + flaw.price() + penalty;
        if (all < bestCost) {
          best = figure;
          bestCost = all;
          bestFlaw = flaw.harm() + Math.max(0, candidate.penalty() - 2);
        }
      }
      if (best != null) {
        placed.put(index, best);
        cost += bestFlaw;
      }
    }
    return new Placing(placed, cost);
  }

  /// Equally good ones in random order.
  private static List<Chance> likeliestFirst(Blocking blocking, SplittableRandom random) {
    List<Chance> chances = new ArrayList<>();
    for (Candidate candidate : blocking.candidates()) {
      chances.add(new Chance(candidate, candidate.penalty() + random.nextDouble() * 0.02));
    }
    chances.sort(Comparator.comparingDouble(Chance::penalty));
    return chances;
  }

  /// @param penalty with a little chance in it
  private record Chance(Candidate candidate, double penalty) {}

  private Size size(Actor actor, double scale) {
    return Size.of(actor, scale * variation.sizes() * Size.beside(actor, largest));
  }

  /// Whether the prompt has one of them so close to the other that it covers it.
  private static boolean isTold(Figure figure, Figure other, Map<Integer, Figure> placed) {
    return figure.actor().tie().stream()
        .anyMatch(
            tie -> {
              Figure landmark = placed.get(tie.landmark());
              if (tie.relation() == Relation.CHASED && landmark != null) {
                // "chases a mouse around a table": both go round it, and one before the other.
                return landmark == other ? circles(other) : isTold(landmark, other, placed);
              }
              return landmark == other && Encounter.isTold(figure, tie.relation());
            });
  }

  private static boolean circles(Figure figure) {
    return figure.actor().tie().stream().anyMatch(tie -> tie.relation() == Relation.AROUND);
  }

  /// @param most the flaw from which on it does not matter any more how large it is
  private static Encounter flaw(Figure figure, Map<Integer, Figure> placed, double most) {
    double harm = OUTSIDE_COST * figure.outside();
    double price = 0;
    for (Figure other : placed.values()) {
      if (harm + price >= most) {
        break;
      }
      Encounter encounter = Encounter.of(figure, other, isTold(figure, other, placed));
      harm += encounter.harm();
      price += encounter.price();
    }
    return new Encounter(harm, price);
  }

  /// What decides when an actor comes on.
  private record Rank(int index, boolean isScenery, int dependency, int freedom) {}

  /// Landmarks first, then those whose way is told, then those who go, then those who stand;
  /// what stands anywhere comes last of all, and keeps out of the others' way.
  private List<Integer> order() {
    Set<Integer> needed = new HashSet<>();
    landmarks.forEach(needed::addAll);
    List<Rank> ranks = new ArrayList<>();
    for (int i = 0; i < scene.actors().size(); i++) {
      ranks.add(new Rank(i, isScenery(i, needed), dependency(i, 0), freedom(i)));
    }
    ranks.sort(
        Comparator.comparing(Rank::isScenery)
            .thenComparingInt(Rank::dependency)
            .thenComparingInt(Rank::freedom));
    return ranks.stream().map(Rank::index).toList();
  }

  /// Whether it stands wherever there is room, and nobody cares where.
  ///
  /// @param needed who is a landmark of somebody
  private boolean isScenery(int index, Set<Integer> needed) {
    Actor actor = scene.actors().get(index);
    return actor.gait() == Gait.REST
        && landmarks.get(index).isEmpty()
        && actor.spots().isEmpty()
        && !needed.contains(index);
  }

  /// How many others have to be placed before it.
  private int dependency(int index, int seen) {
    if (seen > scene.actors().size()) {
      return 0;
    }
    int most = 0;
    for (int landmark : landmarks.get(index)) {
      most = Math.max(most, 1 + dependency(landmark, seen + 1));
    }
    return most;
  }

  private static List<Integer> landmarks(Actor actor) {
    List<Integer> landmarks = new ArrayList<>();
    actor.spots().stream().filter(Spot::hasLandmark).forEach(s -> landmarks.add(s.landmark()));
    actor.tie().ifPresent(tie -> landmarks.add(tie.landmark()));
    return landmarks;
  }

  private int freedom(int index) {
    Actor actor = scene.actors().get(index);
    if (!actor.spots().isEmpty()) {
      return 0;
    }
    return actor.gait() == Gait.REST ? 2 : 1;
  }

  /// Spreads those who stand somewhere over the frame and leaves room at landmarks.
  private double wantedX(int index, double shift, boolean goesRight) {
    boolean left = isNeeded(index, Side.LEFT, Relation.LEFT_OF);
    boolean right = isNeeded(index, Side.RIGHT, Relation.RIGHT_OF);
    if (left || right) {
      return left && right ? 0.5 : left ? 0.64 : 0.36;
    }
    if (isReached(index)) {
      return (goesRight ? 0.74 : 0.26) + variation.cornerX();
    }
    if (isPassed(index)) {
      return 0.5 + variation.shift();
    }
    List<Integer> free = new ArrayList<>();
    for (int i = 0; i < scene.actors().size(); i++) {
      Actor actor = scene.actors().get(i);
      if (actor.tie().isEmpty() && actor.spots().isEmpty() && actor.gait() != Gait.GO) {
        free.add(i);
      }
    }
    int rank = free.indexOf(index);
    if (rank < 0 && scene.actors().get(index).spots().isEmpty()) {
      // Several who go don't go in step.
      boolean isAlone = scene.actors().stream().filter(a -> a.gait() == Gait.GO).count() < 2;
      double phase = index * GOLDEN + shift;
      return isAlone ? 0.5 + shift : 0.5 + STAGGER * (phase - Math.floor(phase) - 0.5);
    }
    if (rank < 0) {
      return 0.5 + variation.shift();
    }
    // Who acts stands where things start.
    double place = (rank + 0.5) / free.size();
    return (goesRight ? place : 1 - place) + shift / free.size();
  }

  /// Whether somebody comes up to it.
  private boolean isReached(int index) {
    return scene.actors().stream()
        .filter(actor -> actor.spots().size() > 1)
        .map(actor -> actor.spots().getLast())
        .anyMatch(spot -> spot.landmark() == index && spot.side() == null);
  }

  private boolean isNeeded(int index, Side side, Relation relation) {
    return scene.actors().stream()
        .anyMatch(
            actor ->
                actor.spots().stream().anyMatch(s -> s.landmark() == index && s.side() == side)
                    || actor.tie().stream()
                        .anyMatch(t -> t.landmark() == index && t.relation() == relation));
  }

  /// Whether somebody goes past it on the ground, so that it should stand back.
  private boolean isPassed(int index) {
    return scene.actors().stream()
        .filter(actor -> actor.noun().zone() == Zone.GROUND)
        .anyMatch(actor -> passes(actor, index));
  }

  private boolean passes(Actor actor, int index) {
    boolean isPast =
        actor.tie().stream()
            .anyMatch(tie -> isOneOf(tie.landmark(), index) && leadsPast(actor, tie));
    boolean isFromSideToSide =
        actor.spots().size() > 1
            && actor.spots().stream().allMatch(s -> s.landmark() == index && s.side() != null);
    return isPast || isFromSideToSide;
  }

  private static boolean leadsPast(Actor actor, Tie tie) {
    return tie.relation() == Relation.PAST
        || (actor.gait() == Gait.GO
            && switch (tie.relation()) {
              case IN_FRONT, BESIDE, AROUND -> true;
              case AHEAD,
                  CHASED,
                  HANGING,
                  LEFT_OF,
                  RIGHT_OF,
                  ON,
                  ABOVE,
                  BELOW,
                  BEHIND,
                  PAST,
                  OVER ->
                  false;
            });
  }

  /// "past two trees": what is said of the first is meant of both.
  private boolean isOneOf(int landmark, int index) {
    Actor one = scene.actors().get(landmark);
    Actor other = scene.actors().get(index);
    return landmark == index
        || (one.phrase().equals(other.phrase()) && other.spots().isEmpty() && index > landmark);
  }

  /// How many others on the same way go ahead of it, or behind.
  private long fellows(int index, boolean isAhead) {
    Actor actor = scene.actors().get(index);
    boolean isShared =
        actor.spots().size() == 2 && actor.spots().stream().noneMatch(Spot::hasLandmark);
    if (!isShared) {
      return 0;
    }
    int from = isAhead ? 0 : index + 1;
    int to = isAhead ? index : scene.actors().size();
    return scene.actors().subList(from, to).stream()
        .filter(other -> other.spots().equals(actor.spots()))
        .count();
  }

  /// Room at the edges for those who go along.
  private double inset(int index, double scale, boolean isAhead) {
    double own = size(scene.actors().get(index), scale).width();
    double widest = 0;
    for (Actor actor : scene.actors()) {
      Relation relation =
          actor.tie().filter(tie -> tie.landmark() == index).map(Tie::relation).orElse(null);
      if (relation == null || !actor.spots().isEmpty()) {
        continue;
      }
      double width = size(actor, scale).width();
      double room =
          switch (relation) {
            case BESIDE, IN_FRONT, BEHIND -> isAhead ? 0 : width + 0.03;
            case AHEAD -> isAhead ? width + 0.03 : 0;
            case CHASED -> isAhead ? width + 0.05 : 0;
            case ON, ABOVE, BELOW -> (width - own) / 2;
            case HANGING, LEFT_OF, RIGHT_OF, AROUND, PAST, OVER -> 0;
          };
      widest = Math.max(widest, room);
    }
    return widest + CONVOY * Math.min(3, fellows(index, isAhead));
  }
}
