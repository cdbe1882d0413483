package boxreel.planner.llm;

import boxreel.layout.lvd.LvdLayout;
import boxreel.planner.llm.RepairedAsk.Reading;
import boxreel.planner.storyboard.CastMember;
import boxreel.planner.storyboard.Distance;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text broken into shots, as a model answers it. In the answer's prompts the cast stands as
/// numbers in braces, so that every prompt has the same words for the same thing.
///
/// @param cast in the order of their numbers
/// @param shots one or more
record Breakdown(List<CastMember> cast, List<Part> shots) {
  private static final int MOST_SHOTS = 40;
  private static final int MOST_CAST = 30;
  private static final int MOST_WORDS = 600;
  private static final double USUAL_SECONDS = 3;
  private static final double MOST_SECONDS = 60;
  private static final Pattern NUMBER = Pattern.compile("\\{\\s*(\\d{1,4})\\s*\\}");

  /// One shot before it is laid out.
  ///
  /// @param prompt with the cast's phrases in their places
  /// @param camera may be empty
  record Part(String prompt, double seconds, Distance distance, String camera) {}

  /// Reads an answer. Never throws.
  static Reading<Breakdown> read(String answer) {
    Optional<JsonNode> root = ModelJson.firstObject(answer);
    if (root.isEmpty() || !root.get().path("shots").isArray()) {
      return new Reading<>(
          Optional.empty(), List.of("it holds no JSON object with a list \"shots\""));
    }
    List<String> defects = new ArrayList<>();
    List<CastMember> cast = cast(root.get(), defects);
    List<Part> shots = new ArrayList<>();
    int number = 0;
    for (JsonNode node : root.get().path("shots")) {
      number++;
      if (shots.size() == MOST_SHOTS) {
        defects.add("there are more than " + MOST_SHOTS + " shots; the rest is dropped");
        break;
      }
      String called = "shot " + number;
      String prompt = filled(ModelJson.words(node, "prompt", MOST_WORDS), cast, called, defects);
      if (prompt.isBlank()) {
        defects.add(called + " has no prompt; it is dropped");
      } else {
        shots.add(
            new Part(
                prompt,
                seconds(node),
                Distance.of(ModelJson.words(node, "distance", MOST_WORDS)),
                ModelJson.words(node, "camera", MOST_WORDS)));
      }
    }
    if (shots.isEmpty()) {
      defects.add("it holds no shot");
      return new Reading<>(Optional.empty(), defects);
    }
    return new Reading<>(Optional.of(new Breakdown(cast, shots)), defects);
  }

  private static List<CastMember> cast(JsonNode root, List<String> defects) {
    List<CastMember> cast = new ArrayList<>();
    for (JsonNode node : root.path("cast")) {
      String phrase = ModelJson.words(node, "phrase", 100);
      OptionalDouble height = ModelJson.number(node, "height");
      if (phrase.isEmpty() || cast.size() == MOST_CAST) {
        // The numbers of those behind it would no longer fit.
        defects.add("cast member " + cast.size() + " can't be used; it and the rest are dropped");
        break;
      }
      cast.add(
          new CastMember(
              phrase,
              Math.clamp(height.orElse(LvdLayout.CANVAS / 4.0) / LvdLayout.CANVAS, 0.02, 1)));
    }
    return cast;
  }

  private static String filled(
      String prompt, List<CastMember> cast, String called, List<String> defects) {
    Matcher matcher = NUMBER.matcher(prompt);
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      int number = Integer.parseInt(matcher.group(1));
      if (number >= cast.size()) {
        defects.add(called + " speaks of cast member " + number + ", who is not in the cast");
      }
      matcher.appendReplacement(
          text,
          Matcher.quoteReplacement(number < cast.size() ? cast.get(number).phrase() : "something"));
    }
    return matcher.appendTail(text).toString();
  }

  private static double seconds(JsonNode node) {
    double seconds = ModelJson.number(node, "seconds").orElse(USUAL_SECONDS);
    return seconds > 0 ? Math.min(seconds, MOST_SECONDS) : USUAL_SECONDS;
  }
}
