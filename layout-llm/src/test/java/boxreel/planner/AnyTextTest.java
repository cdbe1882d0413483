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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/// Any text gives a valid layout. Of a text that does not, the shortest is printed.
/// `-Djqwik.tries.default=200000` tries so many texts.
class AnyTextTest {
  private static final String EXTRA =
      "chases throws kicks swings spins from on off of the a an it its its' they camera zooms pans"
          + " tracks left right upper lower halfway until before after only not nothing gone second"
          + " half first video and then while , . ; : - -- \" ' 3 99999999999 0 -5 zorgon ICH"
          + " \u718a \ud83d\udc3b \ud83c\udf88 \ud800 \u0000 \u202e e\u0301 no without red-coloured"
          + " same in into out away enters leaves stops rolls jumps over around between huge tiny"
          + " slowly";

  @Property(seed = "7", generation = GenerationMode.RANDOMIZED)
  void givesALayoutInTheFrame(
      @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 30) int frames)
      throws PlannerException {
    Shot shot =
        new BuiltinPlanner()
            .plan(
                new PlanRequest("x" + text, frames, 8, text.length()),
                PlanListener.NONE,
                new CancelToken())
            .shot();
    assertEquals(frames, shot.frames());
    assertTrue(shot.tracks().size() <= 12, () -> shot.tracks().size() + " objects");
    for (Track track : shot.tracks()) {
      for (int frame = 0; frame < frames; frame++) {
        Box box = track.positionAt(frame);
        assertTrue(
            box.x() >= -0.3 && box.right() <= 1.3 && box.y() >= -0.3 && box.bottom() <= 1.3,
            box::toString);
      }
    }
  }

  /// Words of prompts and words that have nothing to do with each other, now and then any
  /// character, now and then without a space between.
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> spaces = Arbitraries.frequency(Tuple.of(11, " "), Tuple.of(1, ""));
    Arbitrary<String> any =
        Arbitraries.integers().between(0, 0x2ffe).map(code -> Character.toString(code));
    Arbitrary<String> words =
        Arbitraries.frequencyOf(Tuple.of(24, Arbitraries.of(words())), Tuple.of(1, any));
    return spaces
        .flatMap(space -> words.map(word -> space + word))
        .list()
        .ofMaxSize(29)
        .map(parts -> String.join("", parts));
  }

  private static List<String> words() {
    List<String> words = new ArrayList<>(List.of(EXTRA.split(" ", -1)));
    List<BenchmarkPrompt> prompts = new ArrayList<>(Benchmark.paraphrases(1));
    prompts.addAll(Benchmark.paraphrases(3));
    prompts.forEach(prompt -> words.addAll(List.of(prompt.text().split(" ", -1))));
    return words.stream().distinct().toList();
  }
}
