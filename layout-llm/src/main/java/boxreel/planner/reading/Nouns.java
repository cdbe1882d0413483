package boxreel.planner.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The things that the planner knows by name, in the singular and the plural.
final class Nouns {
  /// The longest name has three words: "hot air balloon".
  static final int MOST_WORDS = 3;

  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          Map.entry("people", "person"),
          Map.entry("men", "man"),
          Map.entry("women", "woman"),
          Map.entry("children", "child"),
          Map.entry("mice", "mouse"),
          Map.entry("geese", "goose"),
          Map.entry("oxen", "ox"),
          Map.entry("leaves", "leaf"),
          Map.entry("wolves", "wolf"),
          Map.entry("calves", "calf"),
          Map.entry("knives", "knife"),
          Map.entry("elves", "elf"),
          Map.entry("cacti", "cactus"),
          Map.entry("octopi", "octopus"),
          Map.entry("dice", "die"),
          Map.entry("feet", "foot"),
          Map.entry("loaves", "loaf"),
          Map.entry("fairies", "fairy"));

  /// Their plural looks like the singular, so "fish" alone may be one or many.
  private static final List<String> UNCHANGING =
      List.of(
          "fish",
          "sheep",
          "deer",
          "moose",
          "salmon",
          "trout",
          "tuna",
          "bison",
          "aircraft",
          "spacecraft",
          "goldfish",
          "jellyfish",
          "starfish",
          "clownfish",
          "squid");

  /// A form of a known noun.
  ///
  /// @param singular the form in the singular, lower case
  record Form(Noun noun, String singular, boolean plural) {}

  private final Map<String, Noun> bySingular;

  /// @param bySingular nouns by all their names in the singular, lower case
  Nouns(Map<String, Noun> bySingular) {
    this.bySingular = Map.copyOf(bySingular);
  }

  /// The noun of one or more words in lower case, singular or plural.
  Optional<Form> find(String form) {
    int space = form.lastIndexOf(' ') + 1;
    String before = form.substring(0, space);
    String last = form.substring(space);
    Noun exact = bySingular.get(form);
    if (exact != null) {
      return Optional.of(new Form(exact, form, false));
    }
    for (String candidate : singulars(last)) {
      Noun noun = bySingular.get(before + candidate);
      if (noun != null) {
        return Optional.of(new Form(noun, before + candidate, true));
      }
    }
    int hyphen = last.lastIndexOf('-');
    return before.isEmpty() && hyphen > 0 ? hyphenated(form, hyphen) : Optional.empty();
  }

  /// "teddy-bear" is listed with a space; of "toy-train" the last part says what it is.
  private Optional<Form> hyphenated(String form, int hyphen) {
    Optional<Form> spaced = find(form.replace('-', ' '));
    return (spaced.isPresent() ? spaced : find(form.substring(hyphen + 1)))
        .map(found -> new Form(found.noun(), form, found.plural()));
  }

  boolean isUnchanging(String singular) {
    return UNCHANGING.contains(singular);
  }

  /// What a plural's singular may be, most likely first; empty if it doesn't look like a plural.
  static List<String> singulars(String word) {
    String irregular = IRREGULAR.get(word);
    if (irregular != null) {
      return List.of(irregular);
    }
    if (word.endsWith("men") && word.length() > 4) {
      return List.of(word.substring(0, word.length() - 2) + "an");
    }
    if (!word.endsWith("s") || word.endsWith("ss") || word.length() < 4) {
      return List.of();
    }
    String bare = word.substring(0, word.length() - 1);
    if (word.endsWith("ies")) {
      return List.of(word.substring(0, word.length() - 3) + "y", bare);
    }
    if (word.endsWith("es")) {
      return List.of(bare, word.substring(0, word.length() - 2));
    }
    return List.of(bare);
  }
}
