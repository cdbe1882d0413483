package boxreel.render.toybox.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Puts a scene into words, in many wordings.
final class CaptionWriter {
  private static final List<String> NUMBERS = List.of("zero", "one", "two", "three", "four");
  private static final List<String> FRAMES =
      List.of(
          "A realistic lively video of a scene with ",
          "A realistic lively video of a scene with ",
          "a scene with ",
          "A scene with ",
          "A video of ",
          "a cartoon of ",
          "A picture of ",
          "There is ");
  private static final String IN_WHICH = "A realistic lively video of a scene in which ";

  private static final String TOP_DOWN =
      "A realistic lively video of a top-down viewed scene in which ";

  private final Chance chance;

  CaptionWriter(Chance chance) {
    this.chance = chance;
  }

  /// What happens.
  ///
  /// @param place " on a beach", or empty
  String write(List<Actor> actors, List<Movement> movements, String place, boolean moving) {
    if (actors.isEmpty()) {
      return place.isEmpty() ? "an empty scene" : "a scene " + place.strip();
    }
    String text;
    if (moving && actors.size() == 1 && chance.with(0.6)) {
      text = oneActing(actors.getFirst(), movements.getFirst(), place);
    } else if (moving && actors.size() == 2 && distinct(actors) && chance.with(0.4)) {
      text = twoActing(actors, movements, place);
    } else {
      text = listed(actors, place);
    }
    return finished(text);
  }

  private String oneActing(Actor actor, Movement movement, String place) {
    String who = article(actor.label());
    // A predicate of several sentences can't be followed by the place.
    boolean sentences = movement.how().contains(".");
    return switch (sentences ? chance.of(0, 3) : chance.whole(0, 3)) {
      case 0 -> who + " " + spread(movement.third(), place);
      case 1 -> who + " " + movement.gerund() + place;
      case 2 -> "A realistic lively video of a scene with " + who + " " + movement.gerund() + place;
      default ->
          (sentences ? chance.of(IN_WHICH, TOP_DOWN) : IN_WHICH)
              + who
              + " "
              + spread(movement.third(), place);
    };
  }

  /// Puts the place behind the first sentence.
  private static String spread(String predicate, String place) {
    int dot = predicate.indexOf('.');
    return dot < 0
        ? predicate + place
        : predicate.substring(0, dot) + place + predicate.substring(dot);
  }

  private String twoActing(List<Actor> actors, List<Movement> movements, String place) {
    List<String> clauses = new ArrayList<>();
    boolean gerund = chance.with(0.5);
    for (int i = 0; i < 2; i++) {
      Movement movement = movements.get(i);
      String who = article(actors.get(i).label());
      boolean silent = movement.how().isEmpty() || movement.how().contains(".");
      clauses.add(
          silent && gerund
              ? who
              : who + " " + (gerund ? movement.gerund() : silent ? "is there" : movement.third()));
    }
    String text = String.join(gerund ? " and " : chance.of(" and ", " while "), clauses) + place;
    return gerund ? chance.of("", "A realistic lively video of a scene with ") + text : text;
  }

  private String listed(List<Actor> actors, String place) {
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < actors.size(); ) {
      int end = i;
      while (end < actors.size() && actors.get(end).label().equals(actors.get(i).label())) {
        end++;
      }
      int count = end - i;
      groups.add(
          count == 1
              ? chance.with(0.1) ? "one " + actors.get(i).label() : article(actors.get(i).label())
              : number(count) + " " + actors.get(i).pluralLabel());
      i = end;
    }
    String list =
        groups.size() == 1
            ? groups.getFirst()
            : String.join(", ", groups.subList(0, groups.size() - 1)) + " and " + groups.getLast();
    String frame = chance.with(0.45) ? "" : chance.of(FRAMES);
    if (frame.equals("There is ") && groups.size() == 1 && actors.size() > 1) {
      frame = "There are ";
    }
    return frame + list + place;
  }

  private static String number(int count) {
    return NUMBERS.get(count);
  }

  private String finished(String text) {
    String cased =
        chance.with(0.5) ? text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) : text;
    return chance.with(0.25) ? cased + "." : cased;
  }

  private static boolean distinct(List<Actor> actors) {
    return !actors.get(0).label().equals(actors.get(1).label());
  }

  /// With "a" or "an".
  static String article(String label) {
    return ("aeiou".indexOf(label.charAt(0)) >= 0 ? "an " : "a ") + label;
  }
}
