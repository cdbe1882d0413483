package boxreel.planner.storyboard;

import boxreel.planner.reading.Actor;
import boxreel.planner.reading.ReadThing;
import boxreel.planner.reading.Scene;
import boxreel.planner.reading.SceneReader;
import boxreel.planner.reading.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sentence of a story as a prompt that can stand alone: pronouns are replaced by who is
/// meant, and who was described before keeps the description.
///
/// @param prompt the sentence with these replacements
/// @param scene how the built-in planner reads it
record Sentence(String prompt, Scene scene) {
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?i)^((?:then|later|now|suddenly|finally|and)\\b,?\\s*)?(he|she|it|they)\\b");
  /// "It is late" is about nobody.
  private static final Pattern IMPERSONAL =
      Pattern.compile("(?i)^it(?:'s|’s|\\s+(?:is|was|gets|got|becomes|became|rains|snows))\\b");

  private static final Pattern OBJECT =
      Pattern.compile("(?i)(?<=\\s)(him|her|it|them)\\b(?!\\s+own)");
  private static final Pattern ARTICLE = Pattern.compile("(?i)^(an?|the)\\s+");

  /// Reads a sentence of a story.
  ///
  /// @param before the sentence before it in the scene, if there is one
  /// @param cast phrases of all who were named so far
  static Sentence read(String text, List<Sentence> before, Set<String> cast, Vocabulary words) {
    String prompt = text.strip();
    if (!before.isEmpty() && !IMPERSONAL.matcher(prompt).find()) {
      prompt = withoutPronouns(prompt, before.getLast().phrases());
    }
    for (String phrase : cast) {
      prompt = described(prompt, phrase, cast);
    }
    return new Sentence(prompt, SceneReader.read(prompt, words));
  }

  /// Whether somebody or something is named that could be drawn.
  boolean isDrawable() {
    boolean isKnown = scene.reading().things().stream().anyMatch(ReadThing::isKnown);
    return !scene.actors().isEmpty() && (isKnown || !IMPERSONAL.matcher(prompt).find());
  }

  /// Who is named, each once, in order.
  List<String> phrases() {
    Set<String> phrases = new LinkedHashSet<>();
    for (Actor actor : scene.actors()) {
      phrases.add(ARTICLE.matcher(actor.phrase()).replaceFirst(""));
    }
    return new ArrayList<>(phrases);
  }

  /// The first pronoun means who the sentence before was about, one behind it the next one
  /// there.
  private static String withoutPronouns(String text, List<String> named) {
    if (named.isEmpty()) {
      return text;
    }
    String first = "the " + named.getFirst();
    String other = named.size() > 1 ? "the " + named.get(1) : first;
    Matcher subject = SUBJECT.matcher(text);
    boolean hasSubject = subject.find();
    String result = text;
    if (hasSubject) {
      boolean isMany = subject.group(2).equalsIgnoreCase("they") && named.size() > 1;
      String lead = subject.group(1) == null ? "" : subject.group(1);
      String who = isMany ? first + " and " + other : first;
      String head = lead.isEmpty() ? Character.toUpperCase(who.charAt(0)) + who.substring(1) : who;
      result = lead + head + text.substring(subject.end());
    }
    return OBJECT
        .matcher(result)
        .replaceFirst(Matcher.quoteReplacement(hasSubject ? other : first));
  }

  /// "the bear" is the small brown bear if there is only one.
  private static String described(String text, String phrase, Set<String> cast) {
    String noun = noun(phrase);
    boolean isOnly = cast.stream().filter(other -> noun(other).equals(noun)).count() == 1;
    return phrase.contains(" ") && isOnly
        ? Pattern.compile("(?i)\\b(the|his|her|its|their)\\s+" + Pattern.quote(noun) + "\\b")
            .matcher(text)
            .replaceAll("$1 " + Matcher.quoteReplacement(phrase))
        : text;
  }

  private static String noun(String phrase) {
    return phrase.substring(phrase.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }
}
