package boxreel.ui.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boxreel.project.TakeSettings;
import boxreel.render.api.Device;
import boxreel.render.api.Method;
import boxreel.render.api.Precision;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.SamplerChoice;
import boxreel.render.api.Shortcuts;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TakeFactsTest {
  private static final RenderSettings ALL =
      new RenderSettings(Method.LVD_PLUS, -3, 12, 7.5, 160, 96, 0.25, Device.CPU)
          .withSampler(SamplerChoice.DDIM)
          .withPrecision(Precision.BFLOAT16)
          .withShortcuts(new Shortcuts(3, 0.1, 0.8));

  @Test
  void settingsComeBackWhole() {
    TakeSettings kept = TakeFacts.of("toybox", "1.0", ALL);
    assertEquals(Optional.of(ALL), TakeFacts.settings(kept));
  }

  @Test
  void whatIsNotKnownHereGivesNothing() {
    TakeSettings later =
        new TakeSettings(
            "toybox", "9.0", "telepathy", 1, 1, 1, 8, 8, 0, "cpu", "auto", "float32", 1, 0, 1);
    assertEquals(Optional.empty(), TakeFacts.settings(later));
    TakeSettings impossible =
        new TakeSettings(
            "toybox", "1.0", "lvd", 1, 0, 1, 8, 8, 0, "cpu", "auto", "float32", 1, 0, 1);
    assertEquals(Optional.empty(), TakeFacts.settings(impossible));
  }
}
