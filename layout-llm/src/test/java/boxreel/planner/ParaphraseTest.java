package boxreel.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Sixty prompts that are worded unlike the benchmark's, with checks of the same kind.
class ParaphraseTest {
  private static final int FRAMES = 24;

  @Test
  void understandsOtherWordsThanTheBenchmarks() throws IOException {
    List<String> failures = new ArrayList<>();
    int total = 0;
    for (String line : lines()) {
      int bar = line.indexOf('|');
      String check = line.substring(0, bar).strip();
      String prompt = line.substring(bar + 1).strip();
      total++;
      if (!passes(check, shot(prompt))) {
        failures.add(line);
      }
    }
    assertEquals(60, total);
    assertTrue(failures.isEmpty(), failures.size() + " fail: " + String.join("\n", failures));
  }

  private static boolean passes(String check, Shot shot) {
    List<String> words = List.of(check.split(" ", -1));
    String noun = words.get(1);
    return switch (words.getFirst()) {
      case "count" -> commonCount(shot) == Integer.parseInt(noun);
      case "has" ->
          List.of(check.substring(4).split(", ", -1)).stream()
              .allMatch(phrase -> hasPhrase(shot, phrase));
      case "first" -> isOnlyIn(find(shot, noun), 0, 12);
      case "second" -> isOnlyIn(find(shot, noun), 12, 24);
      case "right" -> x(shot, noun, 23) > x(shot, noun, 0) + 0.15;
      case "left" -> x(shot, noun, 23) < x(shot, noun, 0) - 0.15;
      case "up" -> y(shot, noun, 23) < y(shot, noun, 0) - 0.15;
      case "down" -> y(shot, noun, 23) > y(shot, noun, 0) + 0.15;
      case "nearer" -> area(shot, noun, 23) > 1.5 * area(shot, noun, 0);
      case "farther" -> area(shot, noun, 0) > 1.5 * area(shot, noun, 23);
      case "cross" -> crosses(shot, noun, words.get(2), 1);
      case "back" -> crosses(shot, noun, words.get(2), -1);
      case "visit" -> visits(shot, noun, words.subList(2, words.size()));
      case "still" -> at(shot, noun, 23).equals(at(shot, noun, 0));
      case "leftof" -> x(shot, noun, 0) < x(shot, words.get(2), 0) - 0.05;
      case "above" -> at(shot, noun, 12).bottom() <= at(shot, words.get(2), 12).y() + 0.03;
      default -> throw new AssertionError("Unknown check: " + check);
    };
  }

  private static int commonCount(Shot shot) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int frame = 0; frame < FRAMES; frame++) {
      int now = frame;
      int there = (int) shot.tracks().stream().filter(t -> t.isPresentAt(now)).count();
      counts.merge(there, 1, Integer::sum);
    }
    return counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  private static boolean hasPhrase(Shot shot, String phrase) {
    return shot.tracks().stream()
        .filter(track -> track.phrase().equals(phrase))
        .anyMatch(track -> track.presence().stream().mapToInt(s -> s.length()).sum() >= 12);
  }

  private static boolean isOnlyIn(Track track, int from, int to) {
    boolean some = false;
    for (int frame = 0; frame < FRAMES; frame++) {
      boolean isInside = frame >= from && frame < to;
      if (track.isPresentAt(frame) && !isInside) {
        return false;
      }
      some |= track.isPresentAt(frame);
    }
    return some;
  }

  private static boolean crosses(Shot shot, String who, String landmark, int way) {
    return way * (x(shot, landmark, 0) - x(shot, who, 0)) > 0
        && way * (x(shot, who, 23) - x(shot, landmark, 23)) > 0;
  }

  private static boolean visits(Shot shot, String noun, List<String> corners) {
    for (int i = 0; i < corners.size(); i++) {
      int frame = Math.min(FRAMES - 1, i * FRAMES / (corners.size() - 1));
      boolean isUpper = y(shot, noun, frame) < 0.5;
      boolean isLeft = x(shot, noun, frame) < 0.5;
      if (!corners.get(i).equals((isUpper ? "u" : "l") + (isLeft ? "l" : "r"))) {
        return false;
      }
    }
    return true;
  }

  private static double x(Shot shot, String noun, int frame) {
    return at(shot, noun, frame).centreX();
  }

  private static double y(Shot shot, String noun, int frame) {
    return at(shot, noun, frame).centreY();
  }

  private static double area(Shot shot, String noun, int frame) {
    Box box = at(shot, noun, frame);
    return box.width() * box.height();
  }

  private static Box at(Shot shot, String noun, int frame) {
    return find(shot, noun).positionAt(frame);
  }

  /// A thing that is not found is there in no frame and nowhere of use.
  private static Track find(Shot shot, String noun) {
    return shot.tracks().stream()
        .filter(track -> track.phrase().endsWith(noun))
        .findFirst()
        .orElse(new Track("none", noun, List.of(), List.of(Key.byUser(0, new Box(-9, -9, 1, 1)))));
  }

  private static Shot shot(String prompt) {
    try {
      return new BuiltinPlanner()
          .plan(PlanRequest.of(prompt), PlanListener.NONE, new CancelToken())
          .shot();
    } catch (PlannerException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> lines() throws IOException {
    try (InputStream in = ParaphraseTest.class.getResourceAsStream("paraphrases.txt")) {
      assertNotNull(in);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }
}
