package boxreel.layout.lvd;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Answers that are made to keep a reader busy.
final class LvdReaderTimeTest {
  private static final long SECOND = 1_000_000_000L;

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

  /// Time that this thread computed, so that a busy machine does not count.
  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
