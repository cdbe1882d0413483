package boxreel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void theBarGrowsAndTellsTheTimeLeft() {
    ProgressBar bar = new ProgressBar(stream, 80);
    bar.draw("Denoising", 5, 20, Duration.ofSeconds(10));
    assertEquals(
        "\rDenoising [#######.......................] 5/20, 30 s left", text().stripTrailing());
  }

  @Test
  void aShorterLineCoversALongerOne() {
    ProgressBar bar = new ProgressBar(stream, 80);
    bar.draw("Denoising", 5, 20, Duration.ofSeconds(10));
    int first = text().length() - 1;
    bytes.reset();
    bar.draw("Writing", 1, 1, Duration.ofSeconds(1));
    assertEquals(first, text().length() - 1);
    bytes.reset();
    bar.clear();
    assertTrue(text().isBlank() && text().endsWith("\r"));
  }

  @Test
  void theLineNeverFillsTheTerminal() {
    for (int columns = 40; columns < 120; columns++) {
      bytes.reset();
      new ProgressBar(stream, columns).draw("Denoising", 999, 1000, Duration.ofHours(30));
      assertTrue(text().length() - 1 < columns, text());
    }
  }

  @Test
  void timesReadWell() {
    assertEquals("1 s", ProgressBar.words(Duration.ofMillis(3)));
    assertEquals("59 s", ProgressBar.words(Duration.ofSeconds(59)));
    assertEquals("1:00 min", ProgressBar.words(Duration.ofSeconds(60)));
    assertEquals("2:03:04 h", ProgressBar.words(Duration.ofSeconds(7384)));
  }

  private String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
