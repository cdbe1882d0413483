package boxreel.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.ui.fx.SettingsFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LooksTest {
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final ObjectProperty<Boolean> still = new SimpleObjectProperty<>(false);
  private final SystemLook system = new SystemLook(theme, still);

  @Test
  void theSystemIsFollowedUntilTheUserChooses() {
    Looks looks = new Looks(SettingsFile.none(), system);
    assertEquals(Theme.LIGHT, looks.themeProperty().get());
    theme.set(Theme.CONTRAST);
    still.set(true);
    assertEquals(Theme.CONTRAST, looks.themeProperty().get());
    assertTrue(looks.reducedMotionProperty().get());
    looks.choose(Theme.DARK);
    looks.motionProperty().set(Looks.Motion.FULL);
    theme.set(Theme.LIGHT);
    assertEquals(Theme.DARK, looks.themeProperty().get());
    assertFalse(looks.reducedMotionProperty().get());
  }

  @Test
  void choicesAreKept(@TempDir Path folder) {
    Path file = folder.resolve("studio");
    Looks looks = new Looks(settings(file), system);
    looks.choose(Theme.CONTRAST);
    looks.scaleProperty().set(150);
    looks.motionProperty().set(Looks.Motion.REDUCED);
    Looks again = new Looks(settings(file), system);
    assertEquals(Theme.CONTRAST, again.themeProperty().get());
    assertEquals(150, again.scaleProperty().get());
    assertTrue(again.reducedMotionProperty().get());
  }

  @Test
  void sizesGoInStepsAndNotBeyondTheEnds() {
    Looks looks = new Looks(SettingsFile.none(), system);
    looks.zoom(1);
    assertEquals(110, looks.scaleProperty().get());
    looks.zoom(-9);
    assertEquals(75, looks.scaleProperty().get());
    looks.zoom(99);
    assertEquals(200, looks.scaleProperty().get());
    SettingsFile odd = SettingsFile.none();
    odd.put("scale", "5000");
    assertEquals(100, new Looks(odd, system).scaleProperty().get());
  }

  @Test
  void highContrastIsReadFromWhatSystemsSay() {
    assertEquals(Theme.CONTRAST, SystemLooks.theme(Map.of("Windows.SPI.HighContrast", true), true));
    assertEquals(
        Theme.CONTRAST, SystemLooks.theme(Map.of("GTK.theme_name", "HighContrast"), false));
    assertEquals(Theme.DARK, SystemLooks.theme(Map.of("GTK.theme_name", "Adwaita"), true));
    assertEquals(Theme.LIGHT, SystemLooks.theme(Map.of(), false));
  }

  private static SettingsFile settings(Path file) {
    return new SettingsFile(Optional.of(file), Runnable::run);
  }
}
