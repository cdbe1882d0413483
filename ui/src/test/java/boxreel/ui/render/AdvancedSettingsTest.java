package boxreel.ui.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.render.api.Device;
import boxreel.render.api.Method;
import boxreel.render.api.ModelInfo;
import boxreel.render.api.Precision;
import boxreel.render.api.RefineSettings;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.Shortcuts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdvancedSettingsTest {
  private final SettingsViewModel settings =
      new SettingsViewModel(List.of(model("small", 20), model("large", 40)), () -> 5);
  private final AdvancedSettings advanced = settings.advanced();

  @Test
  void atFirstAllIsAsTheModelDoesItByItself() {
    assertTrue(advanced.areUsual());
    assertEquals(model("small", 20).defaults(), settings.toSettings());
    assertEquals(Optional.empty(), advanced.refinement());
  }

  @Test
  void whatIsSetGoesIntoTheRenderAndStaysWithAnotherModel() {
    advanced.precisionProperty().set(Precision.BFLOAT16);
    advanced.cacheIntervalProperty().set(3);
    advanced.guidanceToProperty().set(0.8);
    assertFalse(advanced.areUsual());
    settings.modelProperty().set(settings.models().get(1));
    RenderSettings now = settings.toSettings();
    assertEquals(40, now.steps());
    assertEquals(Precision.BFLOAT16, now.precision());
    assertEquals(new Shortcuts(3, 0, 0.8), now.shortcuts());
  }

  @Test
  void anEmptyGuidanceIntervalIsNone() {
    advanced.guidanceFromProperty().set(0.9);
    advanced.guidanceToProperty().set(0.2);
    assertEquals(Shortcuts.NONE, settings.toSettings().shortcuts());
  }

  @Test
  void aRefinerThatIsNotAtHandIsNotSet() {
    RefineSettings how = new RefineSettings("large", 0.5, 30, 12, 0, 0);
    assertTrue(take(Optional.of(how)));
    assertEquals(Optional.of(how), advanced.refinement());
    assertFalse(take(Optional.of(RefineSettings.by("gone"))));
    assertEquals(Optional.empty(), advanced.refinement());
    assertTrue(take(Optional.empty()));
  }

  private boolean take(Optional<RefineSettings> refinement) {
    return advanced.take(
        new RenderPlan(0, Optional.empty(), refinement), settings.models(), List.of());
  }

  private static ModelInfo model(String name, int steps) {
    return new ModelInfo(
        name,
        Optional.empty(),
        "",
        true,
        8,
        16,
        new RenderSettings(Method.LVD_GLIGEN, 7, steps, 7.5, 160, 96, 0.4, Device.AUTO));
  }
}
