package boxreel.layout.lvd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import boxreel.base.LayoutException;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Broken answers: the reader never throws, never runs away, and what it gives is always usable.
/// `-Dboxreel.fuzz=200000` tries so many answers instead of a few.
final class LvdReaderFuzzTest {
  private static final long SEED = 20_261_120;
  private static final int ROUNDS = Integer.getInteger("boxreel.fuzz", 5000);
  private static final long MOST_BYTES = 64_000_000;
  private static final long SECOND = 1_000_000_000L;
  private static final String ALPHABET =
      "[]{}()'\"`:,;-#/*.\\ \n"
          + "\t\r"
          + "0123456789eE+abFrameBackground\u2018\u2019\u201c\u201d\u2212\0\ud83d\uff1a";
  private static final List<String> PIECES =
      List.of(
          "Frame 1:",
          "Frame 3: [",
          "frame 0:",
          "Frame 99:",
          "Background keyword:",
          "'box': [",
          "{'id': 0, ",
          "\n\n",
          "```json\n",
          "[[[[[[[[",
          "}}}}",
          "/*",
          "*/",
          "1e309",
          "-0",
          "'",
          "\"",
          "'''",
          "{'id': 99999999999}",
          "None",
          "NaN",
          "\u0000",
          "# ",
          " - ",
          "(",
          "\\",
          "\\u12",
          "{'id': 0, 'name': '', 'box': [1, 2, 3, 4]}",
          "'name': 'a b', ");

  @Test
  void neverThrowsNorRunsAway() throws Exception {
    List<Gpt4Answers.Answered> answers = Gpt4Answers.all();
    RandomGenerator random = new SplittableRandom(SEED);
    int layouts = 0;
    long slowest = 0;
    long largest = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String whole = answers.get(random.nextInt(answers.size())).answer();
      String text = mutated(round % 2 == 0 ? whole : json(whole), random, answers);
      long start = cpuTime();
      long before = allocated();
      LvdReading reading = read(text, round);
      largest = Math.max(largest, allocated() - before);
      slowest = Math.max(slowest, cpuTime() - start);
      layouts += reading.layout().isPresent() ? 1 : 0;
      if (round % 5 == 0) {
        check(reading, text, round);
      }
    }
    // Most answers survive some damage; a reader that gave up early would fail here.
    assertTrue(layouts > ROUNDS * 0.9, "only " + layouts + " layouts");
    assertTrue(slowest < SECOND, "the slowest answer took " + slowest + " ns");
    assertTrue(largest < MOST_BYTES, "the hungriest answer took " + largest + " bytes");
  }

  @Test
  void timeGrowsWithTheLengthOnly() {
    List<String> nasty =
        List.of(
            "[",
            "{",
            "'",
            "{'a':",
            "Frame 1: [",
            "frame ",
            "(((",
            "] Frame 2: ",
            "'\\",
            "- ",
            "/*",
            "\t\n",
            "]} ",
            "1",
            "[{'box':[",
            "Background: ",
            "' ",
            "'a' ",
            "{'id': 0, 'box': [");
    for (String piece : nasty) {
      for (String start : List.of("", "Frame 1: [{'id': 0, 'name': ")) {
        String text = start + piece.repeat(LvdReader.MAX_LENGTH / piece.length());
        long before = cpuTime();
        LvdReader.read(text, "");
        long took = cpuTime() - before;
        assertTrue(took < 5 * SECOND, () -> start + piece + "... took " + took + " ns");
      }
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

  /// Bytes that this thread has asked for.
  private static long allocated() {
    return ManagementFactory.getPlatformMXBean(ThreadMXBean.class).getCurrentThreadAllocatedBytes();
  }

  /// Time that this thread computed, so that a busy machine does not count.
  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static LvdReading read(String text, int round) {
    try {
      return LvdReader.read(text, "a prompt.");
    } catch (RuntimeException | StackOverflowError e) {
      return fail("seed " + SEED + ", round " + round + ":\n" + text, e);
    }
  }

  private static void check(LvdReading reading, String text, int round) {
    try {
      strictThrowsOnlyItsOwn(text);
      streamed(text);
      reading.defects().forEach(defect -> assertTrue(defect.line() >= 1, defect::toString));
      if (reading.layout().isEmpty()) {
        assertFalse(reading.defects().isEmpty(), "a layout that is missing has a reason");
        return;
      }
      LvdLayout layout = reading.layout().get();
      PromptPhrases.encoded(LvdShots.toShot(layout, 16, 8));
      // What was read can be written, and is the same when it is read again.
      LvdLayout again = LvdReader.read(LvdWriter.write(layout), "").layout().orElseThrow();
      assertEquals(ids(layout), ids(again));
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      fail("seed " + SEED + ", round " + round + ":\n" + text, e);
    }
  }

  /// An answer that arrives piece by piece gives boxes, and nothing else happens.
  private static void streamed(String text) {
    LvdStream stream = new LvdStream();
    for (int pieces = 1; pieces <= 4; pieces++) {
      for (StreamedBox box : stream.boxes(text.substring(0, text.length() * pieces / 4))) {
        assertTrue(box.box().width() > 0 && box.moment() >= 1, box::toString);
      }
    }
  }

  private static List<List<Integer>> ids(LvdLayout layout) {
    return layout.frames().stream()
        .map(frame -> frame.stream().map(LvdLayout.Entry::id).toList())
        .toList();
  }

  private static void strictThrowsOnlyItsOwn(String text) {
    try {
      assertEquals(6, LvdReader.readStrict(text, "").frames().size());
    } catch (LayoutException e) {
      assertTrue(e.isBadInput());
    }
  }

  private static String mutated(
      String answer, RandomGenerator random, List<Gpt4Answers.Answered> answers) {
    StringBuilder text = new StringBuilder(answer);
    int changes = 1 + random.nextInt(8);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), at + random.nextInt(1, 30));
      switch (random.nextInt(9)) {
        case 0 -> text.delete(at, end);
        case 1 -> text.insert(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        case 2 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        case 3 -> text.insert(at, text.substring(at, end));
        case 4 -> text.setLength(Math.max(at, text.length() / 2));
        case 5 -> {
          if (at < text.length()) {
            text.setCharAt(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
          }
        }
        case 6 -> {
          String other = answers.get(random.nextInt(answers.size())).answer();
          text.insert(at, other, 0, random.nextInt(other.length()));
        }
        case 7 -> replaceAll(text, "'", random.nextBoolean() ? "\"" : "");
        default -> replaceAll(text, "\n", random.nextBoolean() ? " " : "\r\n");
      }
    }
    return text.toString();
  }

  private static void replaceAll(StringBuilder text, String from, String to) {
    String changed = text.toString().replace(from, to);
    text.setLength(0);
    text.append(changed);
  }
}
