package boxreel.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PaletteTest {
  @Test
  void check11EveryChipOfThePaletteHasReadableText() throws IOException {
    String css = css();
    double text = luminance(colour(css, "-bx-on-track"));
    Matcher chip = Pattern.compile("-bx-track-\\d: (#\\p{XDigit}{6});").matcher(css);
    int chips = 0;
    while (chip.find()) {
      double contrast = contrast(luminance(chip.group(1)), text);
      assertTrue(contrast >= 4.5, chip.group() + " has " + contrast);
      chips++;
    }
    assertEquals(8, chips);
  }

  @Test
  void textIsReadableOnPanesInEveryTheme() throws IOException {
    String css = css();
    for (String block : List.of(".root {", ".root.theme-light {", ".root.theme-contrast {")) {
      int start = css.indexOf(block);
      String tokens = css.substring(start, css.indexOf('}', start));
      double least = block.contains("contrast") ? 7 : 4.5;
      double panel = luminance(colour(tokens, "-bx-panel"));
      for (String ink : List.of("text", "muted", "accent-ink", "success-ink", "warning-ink")) {
        double contrast = contrast(panel, luminance(colour(tokens, "-bx-" + ink)));
        assertTrue(contrast >= least, block + " " + ink + " has " + contrast);
      }
      double stage = luminance(colour(tokens, "-bx-stage"));
      assertTrue(contrast(stage, luminance(colour(tokens, "-bx-stage-text"))) >= least, block);
    }
  }

  private static String css() throws IOException {
    try (InputStream in = Themes.class.getResourceAsStream("studio.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String colour(String css, String name) {
    Matcher value = Pattern.compile(name + ": (#\\p{XDigit}{6});").matcher(css);
    assertTrue(value.find());
    return value.group(1);
  }

  private static double contrast(double a, double b) {
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /// Relative luminance after WCAG 2.
  private static double luminance(String hex) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double value = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum +=
          weights[i] * (value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
