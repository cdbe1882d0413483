package boxreel.layout.lvd;

import boxreel.layout.lvd.BenchmarkChecks.Corner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/// Prompts that test the same five things as LVD's benchmark, with the same checks, in other
/// sentence frames and with other nouns: 60 per task. They tell whether a planner reads or has
/// only learnt the benchmark's sentences.
///
/// The frames are resources of this package; the draws are fixed.
final class Paraphrases {
  private static final int PER_TASK = 60;
  private static final List<String> COUNTS = List.of("one", "two", "three", "four", "five", "six");

  private static final List<List<Corner>> ROUTES =
      List.of(
          List.of(corner("ll"), corner("lr"), corner("ur")),
          List.of(corner("ul"), corner("ll"), corner("lr")),
          List.of(corner("ur"), corner("ul"), corner("ll")),
          List.of(corner("lr"), corner("ur"), corner("ul")),
          List.of(corner("ul"), corner("ur"), corner("lr")),
          List.of(corner("ll"), corner("ul"), corner("ur")));

  private final ParaphraseFrames frames;
  private final SplittableRandom random;
  private final List<BenchmarkPrompt> prompts = new ArrayList<>();

  private Paraphrases(int set) {
    this.frames = ParaphraseFrames.read("paraphrases-" + set + ".txt");
    this.random = new SplittableRandom(set);
  }

  /// The 300 prompts of a set.
  ///
  /// @param set 1 to 3
  static List<BenchmarkPrompt> set(int set) {
    return new Paraphrases(set).all();
  }

  private List<BenchmarkPrompt> all() {
    for (int i = 0; i < PER_TASK; i++) {
      numeracy(i);
    }
    for (int i = 0; i < PER_TASK; i++) {
      attribution(i);
    }
    for (int i = 0; i < PER_TASK; i++) {
      visibility(i);
    }
    for (int i = 0; i < PER_TASK; i++) {
      if (i % 2 == 0) {
        crossing(i / 2);
      } else {
        passing(i / 2);
      }
    }
    for (int i = 0; i < PER_TASK; i++) {
      sequential(i);
    }
    return List.copyOf(prompts);
  }

  private void numeracy(int i) {
    int count = 1 + i % COUNTS.size();
    String noun = drawn("nouns");
    String nouns = count == 1 ? noun : PromptPhrases.plural(noun);
    String number = COUNTS.get(count - 1);
    String adjective = random.nextBoolean() ? drawn("adjectives") + " " : "";
    String text =
        filled(
            frames.frame("numeracy", i),
            Map.of("N", number + " " + adjective + nouns, "n", number, "nouns", nouns));
    String agreed = text.replaceAll("\\{(\\w+)/(\\w+)}", count == 1 ? "$1" : "$2");
    add(BenchmarkTask.NUMERACY, agreed, BenchmarkChecks.numeracy(count));
  }

  private void attribution(int i) {
    List<String> nouns = two("nouns");
    List<String> colours = two("colours");
    String first = colours.get(0) + " " + nouns.get(0);
    String second = colours.get(1) + " " + nouns.get(1);
    String text =
        filled(
            frames.frame("attribution", i),
            Map.of(
                "a", withArticle(first),
                "b", withArticle(second),
                "x", nouns.get(0),
                "y", nouns.get(1),
                "p", colours.get(0),
                "q", colours.get(1)));
    add(BenchmarkTask.ATTRIBUTION, text, BenchmarkChecks.attribution(List.of(first, second)));
  }

  private void visibility(int i) {
    boolean inSecondHalf = i % 2 == 0;
    String noun = drawn("nouns");
    String text =
        filled(
            frames.frame(inSecondHalf ? "visibility second" : "visibility first", i / 2),
            Map.of("a", withArticle(noun), "x", noun));
    add(BenchmarkTask.VISIBILITY, text, BenchmarkChecks.visibility(noun, inSecondHalf));
  }

  private void crossing(int i) {
    boolean toTheRight = random.nextBoolean();
    String noun = drawn("nouns");
    String text =
        filled(
            frames.frame("dynamics one", i),
            Map.of(
                "a",
                withArticle(noun),
                "x",
                noun,
                "from",
                toTheRight ? "left" : "right",
                "to",
                toTheRight ? "right" : "left"));
    add(BenchmarkTask.DYNAMICS, text, BenchmarkChecks.crossing(noun, toTheRight));
  }

  private void passing(int i) {
    boolean toTheRight = random.nextBoolean();
    List<String> nouns = two("nouns");
    String text =
        filled(
            frames.frame("dynamics two", i),
            Map.of(
                "a", withArticle(nouns.get(0)),
                "b", withArticle(nouns.get(1)),
                "x", nouns.get(0),
                "y", nouns.get(1),
                "from", toTheRight ? "left" : "right",
                "to", toTheRight ? "right" : "left"));
    add(
        BenchmarkTask.DYNAMICS,
        text,
        BenchmarkChecks.passing(nouns.get(0), nouns.get(1), toTheRight));
  }

  private void sequential(int i) {
    List<Corner> route = ROUTES.get(random.nextInt(ROUTES.size()));
    String noun = drawn("nouns");
    boolean isTop = random.nextBoolean();
    String text =
        filled(
            frames.frame("sequential", i),
            Map.of(
                "a", withArticle(noun),
                "x", noun,
                "1", words(route.get(0), isTop),
                "2", words(route.get(1), isTop),
                "3", words(route.get(2), isTop)));
    add(BenchmarkTask.SEQUENTIAL, text, BenchmarkChecks.visiting(noun, route));
  }

  private void add(BenchmarkTask task, String text, BenchmarkPrompt.Check check) {
    String sentence = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    prompts.add(new BenchmarkPrompt(task, sentence, check));
  }

  private String drawn(String list) {
    List<String> words = frames.list(list);
    return words.get(random.nextInt(words.size()));
  }

  private List<String> two(String list) {
    String first = drawn(list);
    String second = drawn(list);
    while (second.equals(first)) {
      second = drawn(list);
    }
    return List.of(first, second);
  }

  private static String words(Corner corner, boolean isTop) {
    String level = corner.lower() ? (isTop ? "bottom" : "lower") : (isTop ? "top" : "upper");
    return level + " " + (corner.left() ? "left" : "right");
  }

  private static Corner corner(String letters) {
    return new Corner(letters.charAt(0) == 'l', letters.charAt(1) == 'l');
  }

  private static String filled(String frame, Map<String, String> values) {
    String text = frame;
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue());
    }
    return text;
  }

  private static String withArticle(String words) {
    return ("aeiou".indexOf(words.charAt(0)) >= 0 ? "an " : "a ") + words;
  }
}
