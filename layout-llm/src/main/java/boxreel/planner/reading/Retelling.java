package boxreel.planner.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Puts a scene back into words, for users who wonder how their prompt was read.
final class Retelling {
  private final List<Part> parts;
  private final List<Actor> actors;
  private final SmallWords small;

  Retelling(List<Part> parts, List<Actor> actors, SmallWords small) {
    this.parts = parts;
    this.actors = actors;
    this.small = small;
  }

  /// Things that differ in nothing are told once, with their count.
  List<ReadThing> things() {
    Map<ReadThing, Integer> counts = new LinkedHashMap<>();
    for (int i = 0; i < actors.size(); i++) {
      counts.merge(thing(actors.get(i), parts.get(i)), 1, Integer::sum);
    }
    List<ReadThing> things = new ArrayList<>();
    counts.forEach(
        (one, count) ->
            things.add(
                new ReadThing(
                    one.phrase(),
                    one.noun(),
                    one.isKnown(),
                    one.colour(),
                    count,
                    one.verbs(),
                    one.path(),
                    one.presence())));
    return things;
  }

  static String camera(Camera camera, List<Actor> actors) {
    List<String> moves = new ArrayList<>();
    if (camera.zoom() != Depth.NONE) {
      moves.add(camera.zoom() == Depth.NEARER ? "zooms in" : "zooms out");
    }
    if (camera.pan() != null) {
      moves.add("pans " + word(camera.pan()));
    }
    camera.tracked().ifPresent(index -> moves.add("follows the " + actors.get(index).phrase()));
    return String.join(", ", moves);
  }

  private ReadThing thing(Actor actor, Part part) {
    String colour =
        List.of(actor.phrase().toLowerCase(Locale.ROOT).split(" ", -1)).stream()
            .filter(word -> small.is(SmallWords.Job.COLOURS, word))
            .collect(Collectors.joining(" "));
    return new ReadThing(
        actor.phrase(),
        actor.noun().name(),
        !actor.noun().isUnknown(),
        colour,
        1,
        part.verbs(),
        path(actor),
        presence(actor));
  }

  private String path(Actor actor) {
    StringBuilder path = new StringBuilder(word(actor.gait()));
    if (actor.spots().size() == 1) {
      path.append(" at ").append(place(actor.spots().getFirst()));
    } else if (!actor.spots().isEmpty()) {
      path.append(" from ")
          .append(actor.spots().stream().map(this::place).collect(Collectors.joining(" to ")));
    }
    actor
        .tie()
        .filter(_ -> actor.spots().isEmpty())
        .ifPresent(
            tie ->
                path.append(", ")
                    .append(word(tie.relation()))
                    .append(' ')
                    .append(actors.get(tie.landmark()).phrase()));
    return path.append(
            switch (actor.depth()) {
              case NONE -> "";
              case NEARER -> ", towards the camera";
              case FARTHER -> ", away from the camera";
            })
        .toString();
  }

  private String place(Spot spot) {
    List<String> words = new ArrayList<>();
    if (spot.level() != null && !spot.hasLandmark()) {
      words.add(spot.level().name().toLowerCase(Locale.ROOT));
    }
    if (spot.side() != null) {
      words.add(word(spot.side()));
    }
    if (spot.hasLandmark()) {
      words.add((words.isEmpty() ? "the " : "of the ") + actors.get(spot.landmark()).phrase());
    }
    return String.join(" ", words);
  }

  private static String presence(Actor actor) {
    if (actor.presence().equals(List.of(Span.ALL))) {
      return "";
    }
    return actor.presence().stream()
        .map(s -> String.format(Locale.ROOT, "%.0f to %.0f %%", 100 * s.from(), 100 * s.to()))
        .collect(Collectors.joining(" and "));
  }

  private static String word(Relation relation) {
    return switch (relation) {
      case AHEAD -> "ahead of";
      case CHASED -> "fleeing from";
      case HANGING -> "hanging from";
      case IN_FRONT -> "in front of";
      case LEFT_OF -> "left of";
      case RIGHT_OF -> "right of";
      case BESIDE, ON, ABOVE, BELOW, BEHIND, AROUND, PAST, OVER ->
          relation.name().toLowerCase(Locale.ROOT);
    };
  }

  private static String word(Side side) {
    return side.name().toLowerCase(Locale.ROOT);
  }

  private static String word(Gait gait) {
    return switch (gait) {
      case REST -> "stays";
      case GO -> "goes";
      case RISE -> "rises";
      case FALL -> "falls";
      case BOUNCE -> "bounces";
      case JUMP -> "jumps";
      case THROWN -> "flies in an arc";
      case CIRCLE -> "circles";
      case SWAY -> "sways";
      case SWING -> "swings";
      case SPIN -> "spins";
      case BOB -> "bobs";
    };
  }
}
