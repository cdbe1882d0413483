package boxreel.layout.lvd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.LayoutException;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/// Damaged answers of a language model, in LVD's text and in JSON: whatever happened to them,
/// the reader never throws, never runs away, and what it gives is usable. Of a case that fails,
/// the least damage that makes it fail is printed.
final class DamagedAnswerTest {
  private static final long MOST_BYTES = 64_000_000;
  private static final long SECOND = 1_000_000_000L;
  private static final ThreadMXBean THREADS =
      ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

  /// Text and JSON in turn.
  private static final List<String> ANSWERS = answers();

  /// An answer and what happened to it.
  ///
  /// @param which of [#ANSWERS]
  record Damaged(int which, List<Damage> damages) {
    String text() {
      StringBuilder text = new StringBuilder(ANSWERS.get(which));
      damages.forEach(damage -> damage.happenTo(text, ANSWERS));
      return text.toString();
    }

    /// With the text, since people read this of a case that fails.
    @Override
    public String toString() {
      return "answer " + which + ", " + damages + ":\n" + text();
    }
  }

  /// As many answers as the reader is held to. Most survive; a reader that gave up early would
  /// fail here.
  @Property(
      tries = 200_000,
      seed = "20261120",
      generation = GenerationMode.RANDOMIZED,
      shrinking = ShrinkingMode.BOUNDED)
  void theReaderNeitherThrowsNorRunsAway(@ForAll("damaged") Damaged damaged) {
    String text = damaged.text();
    long start = THREADS.getCurrentThreadCpuTime();
    long before = THREADS.getCurrentThreadAllocatedBytes();
    LvdReading reading = LvdReader.read(text, "a prompt.");
    long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
    long took = THREADS.getCurrentThreadCpuTime() - start;
    assertTrue(bytes < MOST_BYTES, () -> "it took " + bytes + " bytes");
    assertTrue(took < SECOND, () -> "it took " + took + " ns");
    Statistics.label("gives a layout")
        .collect(reading.layout().isPresent())
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 90));
  }

  @Property(tries = 10_000, seed = "20261121", generation = GenerationMode.RANDOMIZED)
  void whatIsReadIsWholeAndCanBeWritten(@ForAll("damaged") Damaged damaged) {
    LvdReading reading = LvdReader.read(damaged.text(), "a prompt.");
    reading.defects().forEach(defect -> assertTrue(defect.line() >= 1, defect::toString));
    if (reading.layout().isEmpty()) {
      assertFalse(reading.defects().isEmpty(), "a layout that is missing has a reason");
      return;
    }
    LvdLayout layout = reading.layout().get();
    PromptPhrases.encoded(LvdShots.toShot(layout, 16, 8));
    LvdLayout again = LvdReader.read(LvdWriter.write(layout), "").layout().orElseThrow();
    assertEquals(ids(layout), ids(again));
  }

  @Property(tries = 10_000, seed = "20261122", generation = GenerationMode.RANDOMIZED)
  void theStrictReaderThrowsOnlyItsOwn(@ForAll("damaged") Damaged damaged) {
    try {
      assertEquals(6, LvdReader.readStrict(damaged.text(), "").frames().size());
    } catch (LayoutException e) {
      assertTrue(e.isBadInput());
    }
  }

  @Property(tries = 5_000, seed = "20261123", generation = GenerationMode.RANDOMIZED)
  void anAnswerThatArrivesInPiecesGivesBoxes(@ForAll("damaged") Damaged damaged) {
    String text = damaged.text();
    LvdStream stream = new LvdStream();
    for (int pieces = 1; pieces <= 4; pieces++) {
      for (StreamedBox box : stream.boxes(text.substring(0, text.length() * pieces / 4))) {
        assertTrue(box.box().width() > 0 && box.moment() >= 1, box::toString);
      }
    }
  }

  @Provide
  Arbitrary<Damaged> damaged() {
    Arbitrary<Damage> damage =
        Combinators.combine(
                Arbitraries.of(Damage.Kind.class),
                Arbitraries.integers().between(0, Damage.MOST).withDistribution(uniform()),
                Arbitraries.integers().between(1, 30),
                Arbitraries.integers().between(0, Damage.MOST).withDistribution(uniform()))
            .as(Damage::new);
    return Combinators.combine(
            Arbitraries.integers().between(0, ANSWERS.size() - 1).withDistribution(uniform()),
            damage.list().ofMinSize(1).ofMaxSize(8))
        .as(Damaged::new);
  }

  private static RandomDistribution uniform() {
    return RandomDistribution.uniform();
  }

  private static List<List<Integer>> ids(LvdLayout layout) {
    return layout.frames().stream()
        .map(frame -> frame.stream().map(LvdLayout.Entry::id).toList())
        .toList();
  }

  private static List<String> answers() {
    try {
      List<String> both = new ArrayList<>();
      for (Gpt4Answers.Answered answered : Gpt4Answers.all()) {
        both.add(answered.answer());
        both.add(json(answered.answer()));
      }
      return List.copyOf(both);
    } catch (IOException | LayoutException e) {
      throw new IllegalStateException("The recorded answers can't be read", e);
    }
  }

  /// The same answer in the JSON form that models are held to where they can be.
  private static String json(String answer) {
    LvdLayout layout = LvdReader.read(answer, "").layout().orElseThrow();
    StringBuilder text = new StringBuilder("{\"reasoning\": \"so\"");
    for (int k = 0; k < LvdLayout.FRAMES; k++) {
      text.append(", \"frame").append(k + 1).append("\": [");
      for (LvdLayout.Entry entry : layout.frames().get(k)) {
        text.append(text.charAt(text.length() - 1) == '[' ? "" : ", ")
            .append(
                String.format(
                    Locale.ROOT,
                    "{\"id\": %d, \"name\": \"%s\", \"x\": %.0f, \"y\": %.0f, \"width\": %.0f,"
                        + " \"height\": %.0f}",
                    entry.id(),
                    entry.name(),
                    entry.x(),
                    entry.y(),
                    entry.width(),
                    entry.height()));
      }
      text.append(']');
    }
    return text.append(", \"background_keyword\": \"room\"}").toString();
  }
}
