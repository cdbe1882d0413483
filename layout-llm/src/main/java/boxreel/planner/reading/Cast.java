package boxreel.planner.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The things of a prompt in order, and who is meant when one is named again.
final class Cast {
  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");

  private final List<Part> parts = new ArrayList<>();
  private boolean isFull;

  List<Part> all() {
    return List.copyOf(parts);
  }

  /// The parts that a noun phrase means: known ones for "the cat", else new ones. Empty when there
  /// is no room left.
  List<Part> resolve(Chunk.Things things) {
    if (DEFINITE.contains(things.article())) {
      List<Part> known = parts.stream().filter(part -> means(part, things)).toList();
      if (!known.isEmpty()) {
        return known;
      }
    }
    List<Part> created = new ArrayList<>();
    for (int i = 0; i < things.count(); i++) {
      if (parts.size() == Scene.MOST_ACTORS) {
        isFull = true;
        break;
      }
      Part part = new Part(parts.size(), things);
      parts.add(part);
      created.add(part);
    }
    return created;
  }

  /// Whether a part is called just so: "the left of a tree ... the right of a tree".
  boolean isSame(int index, Chunk.Things things) {
    return parts.get(index).phrase.equals(things.phrase()) && things.count() == 1;
  }

  private static boolean means(Part part, Chunk.Things things) {
    String one = part.phrase;
    String other = things.phrase().replaceFirst("^same ", "");
    return part.noun.name().equals(things.noun().name())
        && (one.endsWith(other) || other.endsWith(one));
  }

  /// The background that suits the first thing that needs a ground or water, else the first thing.
  private static String home(List<Actor> actors) {
    return actors.stream()
        .map(Actor::noun)
        .filter(noun -> noun.zone() == Zone.GROUND || noun.zone() == Zone.WATER)
        .map(Noun::home)
        .findFirst()
        .or(() -> actors.stream().map(actor -> actor.noun().home()).findFirst())
        .orElse("");
  }

  /// The last verb that moves an actor as it moves, in its form with -ing.
  private List<String> doings(List<Actor> actors, Verbs verbs) {
    List<String> doings = new ArrayList<>();
    for (int i = 0; i < actors.size(); i++) {
      Gait gait = actors.get(i).gait();
      doings.add(
          parts.get(i).verbs().reversed().stream()
              .filter(verb -> verbs.find(verb).filter(m -> m.gait() == gait).isPresent())
              .findFirst()
              .map(verbs::progressive)
              .orElse(""));
    }
    return doings;
  }

  Scene scene(Backdrop backdrop, Camera camera, Lexicon lexicon) {
    List<Actor> actors = parts.stream().map(Part::toActor).toList();
    List<String> notes = new ArrayList<>();
    if (actors.isEmpty()) {
      notes.add(
          "The built-in planner found no object in the prompt: draw boxes by hand, name things in"
              + " English, or connect a language model.");
    } else if (isFull) {
      notes.add("Only the first " + Scene.MOST_ACTORS + " objects of the prompt are laid out.");
    }
    String keyword = backdrop.keyword();
    String background = keyword.isEmpty() ? home(actors) : keyword;
    Reading reading =
        new Reading(
            new Retelling(parts, actors, lexicon.small()).things(),
            background,
            keyword.isEmpty(),
            Retelling.camera(camera, actors));
    return new Scene(actors, background, camera, reading, doings(actors, lexicon.verbs()), notes);
  }
}
