package boxreel.render.toybox.world;

import java.util.ArrayList;
import java.util.List;

/// Draws who is in a scene and what each is called.
final class CastSampler {
  private static final List<NamedColour> COLOURS = List.of(NamedColour.values());

  private final Chance chance;
  private final Split split;

  CastSampler(Chance chance, Split split) {
    this.chance = chance;
    this.split = split;
  }

  /// Actors with equal ones next to each other.
  ///
  /// @param plain known nouns with named colours only
  List<Actor> draw(int size, Backdrop backdrop, boolean plain) {
    List<Actor> cast = new ArrayList<>();
    boolean alike = chance.with(0.3);
    for (int i = 0; i < size; i++) {
      boolean again = i > 0 && (alike || chance.with(0.12));
      Actor actor = again ? cast.getLast() : one(backdrop, plain);
      cast.add(
          new Actor(
              Integer.toString(i),
              actor.noun(),
              actor.word(),
              actor.adjective(),
              actor.colour(),
              actor.colourNamed()));
    }
    return cast;
  }

  private Actor one(Backdrop backdrop, boolean plain) {
    boolean colourNamed = plain || chance.with(0.8);
    while (true) {
      Noun noun = !plain && chance.with(0.05) ? Noun.UNKNOWN : chance.of(Noun.known());
      NamedColour colour = colourNamed ? chance.of(COLOURS) : noun.natural();
      if (Split.of(noun, colour, backdrop) == split) {
        String word = noun == Noun.UNKNOWN ? UncommonWords.draw(chance) : noun.word();
        return new Actor("0", noun, word, adjective(noun), colour, colourNamed);
      }
    }
  }

  private String adjective(Noun noun) {
    if (!chance.with(0.12)) {
      return "";
    }
    return chance.of("moving", "lively", "cute", "nice", chance.of(noun.verbs()).gerund());
  }

  /// What a layout calls an actor: "a red ball", "red ball", or "ball" where no other is one.
  String phrase(List<Actor> actors, int index) {
    Actor actor = actors.get(index);
    return switch (chance.weighted(50, 35, 15)) {
      case 0 -> CaptionWriter.article(actor.label());
      case 1 -> actor.label();
      default -> isOnlyOfItsWord(actors, actor) ? actor.word() : actor.label();
    };
  }

  private static boolean isOnlyOfItsWord(List<Actor> actors, Actor actor) {
    return actors.stream()
        .allMatch(a -> !a.word().equals(actor.word()) || a.label().equals(actor.label()));
  }
}
