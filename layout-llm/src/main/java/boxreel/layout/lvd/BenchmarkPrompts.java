package boxreel.layout.lvd;

import boxreel.layout.lvd.BenchmarkChecks.Corner;
import java.util.ArrayList;
import java.util.List;

/// The 500 prompts of LVD's benchmark, in its order. Some repeat: 184 are distinct.
final class BenchmarkPrompts {
  private static final String SCENE = "A realistic lively video of a scene";
  private static final String TOP_DOWN = "A realistic lively video of a top-down viewed scene";
  private static final List<String> COUNTS = List.of("one", "two", "three", "four");
  private static final List<String> NOUNS = List.of("car", "cat", "bird", "ball", "dog");
  private static final List<String> PHRASES =
      List.of("moving car", "lively cat", "flying bird", "moving ball", "walking dog");

  private static final Corner LOWER_LEFT = new Corner(true, true);
  private static final Corner LOWER_RIGHT = new Corner(true, false);
  private static final Corner UPPER_LEFT = new Corner(false, true);
  private static final Corner UPPER_RIGHT = new Corner(false, false);
  private static final List<List<Corner>> ROUTES =
      List.of(
          List.of(LOWER_LEFT, LOWER_RIGHT, UPPER_RIGHT),
          List.of(LOWER_LEFT, UPPER_LEFT, UPPER_RIGHT),
          List.of(LOWER_RIGHT, LOWER_LEFT, UPPER_LEFT),
          List.of(LOWER_RIGHT, UPPER_RIGHT, UPPER_LEFT));

  private BenchmarkPrompts() {}

  static List<BenchmarkPrompt> all() {
    List<BenchmarkPrompt> prompts = new ArrayList<>();
    numeracy(prompts);
    attribution(prompts);
    visibility(prompts);
    dynamics(prompts);
    sequential(prompts);
    return List.copyOf(prompts);
  }

  private static void numeracy(List<BenchmarkPrompt> prompts) {
    for (int n = 1; n <= COUNTS.size(); n++) {
      for (String phrase : PHRASES) {
        String text = SCENE + " with " + COUNTS.get(n - 1) + " " + (n == 1 ? phrase : phrase + "s");
        repeat(prompts, 5, BenchmarkTask.NUMERACY, text, BenchmarkChecks.numeracy(n));
      }
    }
  }

  private static void attribution(List<BenchmarkPrompt> prompts) {
    for (String draw : BenchmarkDraws.ATTRIBUTION.strip().split(",\\s+", -1)) {
      List<String> objects = List.of(draw.split("\\+", -1));
      String text =
          SCENE + " with " + withArticle(objects.get(0)) + " and " + withArticle(objects.get(1));
      repeat(prompts, 1, BenchmarkTask.ATTRIBUTION, text, BenchmarkChecks.attribution(objects));
    }
  }

  private static void visibility(List<BenchmarkPrompt> prompts) {
    for (int i = 0; i < NOUNS.size(); i++) {
      for (boolean inSecondHalf : new boolean[] {true, false}) {
        String text =
            SCENE
                + " in which "
                + withArticle(PHRASES.get(i))
                + " appears only in the "
                + (inSecondHalf ? "second" : "first")
                + " half of the video";
        repeat(
            prompts,
            10,
            BenchmarkTask.VISIBILITY,
            text,
            BenchmarkChecks.visibility(NOUNS.get(i), inSecondHalf));
      }
    }
  }

  private static void dynamics(List<BenchmarkPrompt> prompts) {
    for (String noun : NOUNS) {
      for (boolean toTheRight : new boolean[] {true, false}) {
        String text =
            SCENE
                + " with "
                + withArticle(noun)
                + (toTheRight
                    ? " moving from the left to the right"
                    : " moving from the right to the left");
        repeat(
            prompts, 5, BenchmarkTask.DYNAMICS, text, BenchmarkChecks.crossing(noun, toTheRight));
      }
    }
    for (String draw : BenchmarkDraws.PASSING.strip().split(",?\\s+", -1)) {
      boolean toTheRight = draw.contains(">");
      String[] nouns = draw.split("[<>]", -1);
      // "car<bird": the car passes the bird to the left.
      String text =
          SCENE
              + " with "
              + withArticle(nouns[0])
              + " moving from the "
              + (toTheRight ? "left" : "right")
              + " of "
              + withArticle(nouns[1])
              + " to its "
              + (toTheRight ? "right" : "left");
      repeat(
          prompts,
          1,
          BenchmarkTask.DYNAMICS,
          text,
          BenchmarkChecks.passing(nouns[0], nouns[1], toTheRight));
    }
  }

  private static void sequential(List<BenchmarkPrompt> prompts) {
    for (String noun : NOUNS) {
      for (List<Corner> route : ROUTES) {
        String text =
            TOP_DOWN
                + " in which "
                + withArticle(noun)
                + " initially on the "
                + route.get(0).words()
                + " of the scene. It first moves to the "
                + route.get(1).words()
                + " of the scene and then moves to the "
                + route.get(2).words()
                + " of the scene";
        repeat(prompts, 5, BenchmarkTask.SEQUENTIAL, text, BenchmarkChecks.visiting(noun, route));
      }
    }
  }

  private static void repeat(
      List<BenchmarkPrompt> prompts,
      int times,
      BenchmarkTask task,
      String text,
      BenchmarkPrompt.Check check) {
    for (int i = 0; i < times; i++) {
      prompts.add(new BenchmarkPrompt(task, text, check));
    }
  }

  private static String withArticle(String words) {
    return ("aeiou".indexOf(words.charAt(0)) >= 0 ? "an " : "a ") + words;
  }
}
