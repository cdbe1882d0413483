package boxreel.layout.lvd;

import boxreel.layout.Shot;
import boxreel.layout.Track;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which words of a prompt speak of which object (LVD, `utils/parse.py` and `utils/guidance.py`):
/// the guidance steers the attention of exactly those words, so the prompt must hold every phrase.
///
/// Differs from upstream: phrases are taken literally where the reference reads them as regular
/// expressions, in which a bracket in a phrase crashes it.
public final class PromptPhrases {
  private static final Pattern EDGE_DIGITS = Pattern.compile("^[\\d ]+|[\\d ]+$");
  private static final Set<String> UNCHANGED =
      Set.of(
          "sheep", "fish", "deer", "moose", "salmon", "trout", "shrimp", "aircraft", "spacecraft");
  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          Map.entry("man", "men"),
          Map.entry("woman", "women"),
          Map.entry("fireman", "firemen"),
          Map.entry("policeman", "policemen"),
          Map.entry("snowman", "snowmen"),
          Map.entry("child", "children"),
          Map.entry("person", "people"),
          Map.entry("mouse", "mice"),
          Map.entry("goose", "geese"),
          Map.entry("foot", "feet"),
          Map.entry("tooth", "teeth"),
          Map.entry("ox", "oxen"),
          Map.entry("wolf", "wolves"),
          Map.entry("calf", "calves"),
          Map.entry("leaf", "leaves"),
          Map.entry("knife", "knives"),
          Map.entry("shelf", "shelves"),
          Map.entry("loaf", "loaves"),
          Map.entry("elf", "elves"),
          Map.entry("potato", "potatoes"),
          Map.entry("tomato", "tomatoes"),
          Map.entry("hero", "heroes"),
          Map.entry("cactus", "cacti"));

  private PromptPhrases() {}

  /// Where a phrase was found.
  ///
  /// @param text the words as the prompt has them, a plural for example
  /// @param start index of the first character in the prompt
  /// @param end index behind the last character
  public record Match(String text, int start, int end) {}

  /// The prompt as LVD keeps it: trimmed, without dots at the end.
  public static String normalised(String prompt) {
    String text = prompt.strip();
    while (text.endsWith(".")) {
      text = text.substring(0, text.length() - 1);
    }
    return text;
  }

  /// Finds a phrase in a prompt as whole words, case-sensitive, at its first place. Tried in order:
  /// the phrase, the phrase without digits and spaces at its ends, its last word, the plural of its
  /// last word (the reference's `refine`).
  public static Optional<Match> find(String prompt, String phrase) {
    String bare = bare(phrase);
    String last = bare.substring(bare.lastIndexOf(' ') + 1);
    for (String wanted : List.of(phrase, bare, last, last.isEmpty() ? "" : plural(last))) {
      Optional<Match> match = wholeWords(prompt, wanted);
      if (match.isPresent()) {
        return match;
      }
    }
    return Optional.empty();
  }

  /// The prompt with the background and with every phrase that it lacks, as LVD encodes it: `", " +
  /// background + " background"`, then `"| " + phrase` for each missing phrase in turn.
  public static String encoded(String prompt, String background, List<String> phrases) {
    String text = normalised(prompt);
    if (!background.isBlank()) {
      text += ", " + background.strip() + " background";
    }
    for (String phrase : phrases) {
      if (find(text, phrase).isEmpty()) {
        text += "| " + phrase;
      }
    }
    return text;
  }

  /// The text that is encoded for a shot; see [#encoded(String, String, List)].
  public static String encoded(Shot shot) {
    return encoded(
        shot.prompt(), shot.background(), shot.tracks().stream().map(Track::phrase).toList());
  }

  /// The first place at which a phrase's tokens stand in a prompt's tokens, in one piece.
  ///
  /// Differs from upstream, which searches the joined strings and is off by one when a match starts
  /// inside a longer token.
  ///
  /// @param promptTokens token ids, the start token included
  /// @param phraseTokens token ids of the matched words, without start and end tokens
  /// @return index of the first token, empty if they are not there
  public static Optional<Integer> tokenPosition(
      List<Integer> promptTokens, List<Integer> phraseTokens) {
    int at = phraseTokens.isEmpty() ? -1 : Collections.indexOfSubList(promptTokens, phraseTokens);
    return at < 0 ? Optional.empty() : Optional.of(at);
  }

  /// The English plural of a noun, well enough for the words of prompts.
  public static String plural(String noun) {
    String lower = noun.toLowerCase(Locale.ROOT);
    String irregular = IRREGULAR.get(lower);
    if (irregular != null) {
      return noun.charAt(0) + irregular.substring(1);
    }
    if (UNCHANGED.contains(lower)) {
      return noun;
    }
    if (lower.matches(".*(s|x|z|ch|sh)")) {
      return noun + "es";
    }
    if (lower.matches(".*[^aeiou]y")) {
      return noun.substring(0, noun.length() - 1) + "ies";
    }
    return noun + "s";
  }

  /// A phrase without digits and spaces at its ends: "cat 1" is a cat.
  public static String bare(String phrase) {
    return EDGE_DIGITS.matcher(phrase).replaceAll("");
  }

  private static Optional<Match> wholeWords(String prompt, String wanted) {
    if (wanted.isBlank()) {
      return Optional.empty();
    }
    // A phrase that begins or ends with a sign needs no word's edge there.
    String before = isWordCharacter(wanted.codePointAt(0)) ? "(?<!\\w)" : "";
    String behind = isWordCharacter(wanted.codePointBefore(wanted.length())) ? "(?!\\w)" : "";
    Matcher matcher =
        Pattern.compile(before + Pattern.quote(wanted) + behind, Pattern.UNICODE_CHARACTER_CLASS)
            .matcher(prompt);
    return matcher.find()
        ? Optional.of(new Match(matcher.group(), matcher.start(), matcher.end()))
        : Optional.empty();
  }

  private static boolean isWordCharacter(int c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
