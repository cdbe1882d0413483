package boxreel.render.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.ModelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonConfigTest {
  @TempDir Path folder;

  private JsonConfig config(String json) throws Exception {
    return JsonConfig.read(Files.writeString(folder.resolve("config.json"), json));
  }

  @Test
  void readsEachTypeAndDefaultsForAbsentAndNull() throws Exception {
    JsonConfig config =
        config(
            """
            {"layers": 2, "channels": [32, 64], "eps": 1e-5, "act": "silu", "clip": true,
             "heads": null, "blocks": ["A", "B"], "beta": 1}\
            """);
    assertEquals(2, config.intAt("layers", 7));
    assertEquals(2, config.intAt("layers"));
    assertEquals(7, config.intAt("heads", 7));
    assertEquals(7, config.intAt("nothing", 7));
    assertArrayEquals(new int[] {32, 64}, config.intsAt("channels"));
    assertArrayEquals(new int[] {2}, config.intsAt("layers"));
    assertArrayEquals(new int[] {1, 2}, config.intsAt("nothing", 1, 2));
    assertEquals(1e-5, config.doubleAt("eps", 0));
    assertEquals(1, config.doubleAt("beta", 0));
    assertEquals("silu", config.stringAt("act", "gelu"));
    assertTrue(config.booleanAt("clip", false));
    assertEquals(List.of("A", "B"), config.stringsAt("blocks", List.of()));
    assertFalse(config.has("heads"));
    assertEquals("layers", config.names().getFirst());
  }

  @Test
  void refusesAWrongTypeWithTheSettingsNameAndTheFile() throws Exception {
    JsonConfig config =
        config("{\"a\": \"2\", \"b\": 2.5, \"c\": 1, \"d\": 99999999999, \"e\": [1, \"x\"]}");
    List<Executable> reads =
        List.of(
            () -> config.intAt("a", 0),
            () -> config.intAt("b", 0),
            () -> config.booleanAt("c", false),
            () -> config.intAt("d", 0),
            () -> config.intsAt("e"),
            () -> config.stringAt("c", ""),
            () -> config.doubleAt("a", 0),
            () -> config.stringsAt("e", List.of()),
            () -> config.textsAt("a"),
            () -> config.intAt("nothing"));
    for (Executable read : reads) {
      ModelException refused = assertThrows(ModelException.class, read);
      assertTrue(refused.getMessage().contains("config.json"), refused.getMessage());
      assertTrue(refused.isBadInput());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "[1]", "{\"a\":", "{\"a\":1,\"a\":2}", "3"})
  void refusesWhatIsNoJsonObject(String text) {
    ModelException refused = assertThrows(ModelException.class, () -> config(text));
    assertTrue(refused.getMessage().contains("config.json"), refused.getMessage());
  }

  @Test
  void readsWhatPythonWritesButTakesNoNumberThatIsNone() throws Exception {
    JsonConfig config = config("{\"a\":NaN,\"b\":-Infinity}");
    assertThrows(ModelException.class, () -> config.doubleAt("a", 0));
    assertThrows(ModelException.class, () -> config.doubleAt("b", 0));
    assertTrue(config.isNegativeInfinity("b"));
  }

  @Test
  void saysThatAFileIsMissing() {
    ModelException refused =
        assertThrows(
            ModelException.class, () -> JsonConfig.read(folder.resolve("unet/config.json")));
    assertTrue(refused.getMessage().contains("missing"), refused.getMessage());
  }
}
