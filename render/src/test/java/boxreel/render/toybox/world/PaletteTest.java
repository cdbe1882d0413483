package boxreel.render.toybox.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
  @ParameterizedTest
  @EnumSource(NamedColour.class)
  void aColourAndItsShadeAreRecognised(NamedColour colour) {
    Rgb shade = Ink.SHADE.on(colour.rgb());
    assertEquals(
        Optional.of(colour),
        Palette.classify(colour.rgb().red(), colour.rgb().green(), colour.rgb().blue()));
    assertEquals(Optional.of(colour), Palette.classify(shade.red(), shade.green(), shade.blue()));
  }

  @Test
  void aPastelHasNoName() {
    assertEquals(Optional.empty(), Palette.classify(186, 224, 244));
    assertTrue(Palette.nearest(186, 224, 244) == NamedColour.WHITE);
  }
}
