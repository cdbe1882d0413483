package boxreel.ui.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class EtaTest {
  @Test
  void saysNothingBeforeTwoSteps() {
    Eta eta = new Eta();
    assertTrue(eta.left(10).isEmpty());
    eta.mark(Duration.ofSeconds(3));
    assertTrue(eta.left(9).isEmpty());
  }

  @Test
  void theSlowFirstStepDoesNotCount() {
    Eta eta = new Eta();
    eta.mark(Duration.ofSeconds(10));
    eta.mark(Duration.ofSeconds(11));
    eta.mark(Duration.ofSeconds(12));
    assertEquals("0:17", eta.left(17).orElseThrow().text());
  }

  @Test
  void unevenStepsGiveARange() {
    Eta eta = new Eta();
    double at = 0;
    for (double step : new double[] {1, 1, 2, 1, 2, 1, 2}) {
      at += step;
      eta.mark(Duration.ofMillis(Math.round(at * 1000)));
    }
    Eta.Range range = eta.left(10).orElseThrow();
    assertTrue(range.low().compareTo(range.high()) < 0, range.text());
    assertTrue(range.low().toSeconds() >= 10 && range.high().toSeconds() <= 20, range.text());
  }

  @Test
  void fileNamesComeFromThePrompt() {
    assertEquals("a-red-ball-bounces", ExportViewModel.fileName("A red ball bounces!"));
    assertEquals("boxreel", ExportViewModel.fileName("?!"));
    assertTrue(ExportViewModel.fileName("word ".repeat(40)).length() <= 40);
  }
}
