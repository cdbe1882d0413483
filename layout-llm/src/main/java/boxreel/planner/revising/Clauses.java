package boxreel.planner.revising;

import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.lvd.PromptPhrases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Splits an instruction into clauses and finds the objects that they speak of.
final class Clauses {
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*(?:[,;.!]|\\b(?:and then|then|and|but|afterwards)\\b)\\s*");
  private static final Pattern ALL =
      Pattern.compile("\\b(everything|everybody|everyone|all|them)\\b");
  private static final Pattern TO =
      Pattern.compile("\\b(at|by|near|before|beside|next to|in front of|behind)\\b");
  private static final int MOST = 40;

  private Clauses() {}

  /// A part of the instruction.
  ///
  /// @param text lower case
  /// @param subjects ids of the objects that are named as those that change; may be none
  /// @param landmark id of an object at which something happens
  record Clause(String text, List<String> subjects, Optional<String> landmark) {}

  /// A place where an object is named.
  private record Named(Track track, int start, int end) {}

  static List<Clause> of(String instruction, Shot shot) {
    String text = instruction.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    List<Clause> clauses = new ArrayList<>();
    for (String part : BETWEEN.split(text, -1)) {
      if (!part.isBlank() && clauses.size() < MOST) {
        clauses.add(clause(part.strip(), shot));
      }
    }
    return clauses;
  }

  private static Clause clause(String text, Shot shot) {
    Matcher preposition = TO.matcher(text);
    int behind = preposition.find() ? preposition.end() : text.length();
    List<Named> named = named(text, shot);
    List<String> subjects =
        named.stream().filter(n -> n.start() < behind).map(n -> n.track().id()).toList();
    if (subjects.isEmpty() && ALL.matcher(text).find()) {
      subjects = shot.tracks().stream().map(Track::id).toList();
    }
    Optional<String> landmark =
        named.stream().filter(n -> n.start() >= behind).map(n -> n.track().id()).findFirst();
    return new Clause(text, subjects, landmark);
  }

  /// Of several objects that the same words could mean, those of which most is said: "red ball"
  /// is not the blue one.
  private static List<Named> named(String text, Shot shot) {
    List<Named> all = new ArrayList<>();
    for (Track track : shot.tracks()) {
      String bare =
          PromptPhrases.bare(track.phrase())
              .toLowerCase(Locale.ROOT)
              .replaceFirst("^(an?|the) ", "");
      PromptPhrases.find(text, bare).ifPresent(m -> all.add(new Named(track, m.start(), m.end())));
    }
    return all.stream()
        .filter(
            one ->
                all.stream()
                    .noneMatch(other -> other.end() == one.end() && other.start() < one.start()))
        .sorted(Comparator.comparingInt(Named::start))
        .toList();
  }
}
