package boxreel.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.layout.Box;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.lvd.Benchmark;
import boxreel.layout.lvd.BenchmarkPrompt;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Any text gives a valid layout. `-Dboxreel.fuzz=200000` tries so many texts instead of a few.
class PlannerFuzzTest {
  private static final String EXTRA =
      "chases throws kicks swings spins from on off of the a an it its its' they camera zooms pans"
          + " tracks left right upper lower halfway until before after only not nothing gone second"
          + " half first video and then while , . ; : - -- \" ' 3 99999999999 0 -5 zorgon ICH"
          + " \u718a \ud83d\udc3b \ud83c\udf88 \ud800 \u0000 \u202e e\u0301 no without red-coloured"
          + " same in into out away enters leaves stops rolls jumps over around between huge tiny"
          + " slowly";

  @Test
  void neverFailsAndStaysInTheFrame() {
    int rounds = Integer.getInteger("boxreel.fuzz", 500);
    List<String> words = words();
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < rounds; round++) {
      String text = text(random, words);
      int frames = 1 + random.nextInt(30);
      try {
        check(text, frames, plan(text, frames, round));
      } catch (RuntimeException e) {
        throw new AssertionError("Round " + round + ": " + text, e);
      }
    }
  }

  private static void check(String text, int frames, Shot shot) {
    assertEquals(frames, shot.frames(), text);
    assertTrue(shot.tracks().size() <= 12, text);
    for (Track track : shot.tracks()) {
      for (int frame = 0; frame < frames; frame++) {
        Box box = track.positionAt(frame);
        assertTrue(
            box.x() >= -0.3 && box.right() <= 1.3 && box.y() >= -0.3 && box.bottom() <= 1.3,
            () -> text + ": " + box);
      }
    }
  }

  private static Shot plan(String text, int frames, long seed) {
    try {
      return new BuiltinPlanner()
          .plan(new PlanRequest(text, frames, 8, seed), PlanListener.NONE, new CancelToken())
          .shot();
    } catch (PlannerException e) {
      throw new AssertionError(text, e);
    }
  }

  private static String text(SplittableRandom random, List<String> words) {
    StringBuilder text = new StringBuilder("x");
    int length = random.nextInt(30);
    for (int i = 0; i < length; i++) {
      text.append(random.nextInt(12) == 0 ? "" : " ");
      text.append(
          random.nextInt(25) == 0
              ? Character.toString(random.nextInt(0x2fff))
              : words.get(random.nextInt(words.size())));
    }
    return text.toString();
  }

  private static List<String> words() {
    List<String> words = new ArrayList<>(List.of(EXTRA.split(" ", -1)));
    List<BenchmarkPrompt> prompts = new ArrayList<>(Benchmark.paraphrases(1));
    prompts.addAll(Benchmark.paraphrases(3));
    prompts.forEach(prompt -> words.addAll(List.of(prompt.text().split(" ", -1))));
    return words.stream().distinct().toList();
  }
}
