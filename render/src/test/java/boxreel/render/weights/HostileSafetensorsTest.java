package boxreel.render.weights;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.ModelException;
import boxreel.render.weights.SafetensorsWriter.Precision;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that lie: each must end in a sentence that names the file, before memory is taken for
/// it.
class HostileSafetensorsTest {
  @TempDir Path folder;

  private void assertRefused(Path file, String... words) {
    ModelException refused = assertThrows(ModelException.class, () -> SafetensorsFile.open(file));
    assertTrue(refused.getMessage().contains(file.toString()), refused.getMessage());
    for (String word : words) {
      assertTrue(refused.getMessage().contains(word), refused.getMessage());
    }
    assertTrue(refused.isBadInput());
    assertFalse(refused.getMessage().contains("Exception"), refused.getMessage());
  }

  private Path withHeader(String header, int dataBytes) throws Exception {
    return RawSafetensors.write(folder.resolve("w.safetensors"), header, dataBytes);
  }

  private static String tensor(String name, String dtype, String shape, String offsets) {
    return "\"%s\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":%s}"
        .formatted(name, dtype, shape, offsets);
  }

  @Test
  void aFileThatIsNotThere() {
    assertRefused(folder.resolve("none.safetensors"), "no weight file");
  }

  @Test
  void aFolder() throws Exception {
    assertRefused(Files.createDirectory(folder.resolve("d.safetensors")), "folder");
  }

  @Test
  void anEmptyFile() throws Exception {
    assertRefused(Files.createFile(folder.resolve("e.safetensors")), "0 bytes");
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, -1, Long.MAX_VALUE, 100_000_001})
  void aHeaderLengthAboveTheLimit(long claimed) throws Exception {
    Path file = RawSafetensors.write(folder.resolve("w.safetensors"), claimed, "{}", 0);
    assertRefused(file, Long.toUnsignedString(claimed));
  }

  @Test
  void aHeaderLengthBeyondTheFile() throws Exception {
    Path file = RawSafetensors.write(folder.resolve("w.safetensors"), 99_999_999, "{}", 0);
    assertRefused(file, "99999999", "10");
  }

  @Test
  void everyTruncationOfAGoodFile() throws Exception {
    Path good = folder.resolve("good.safetensors");
    SafetensorsWriter.write(
        good,
        Map.of("a", new HostTensor(new long[] {3}, new float[] {1, 2, 3})),
        Map.of(),
        Precision.F32);
    byte[] bytes = Files.readAllBytes(good);
    Path cut = folder.resolve("cut.safetensors");
    for (int length = 0; length < bytes.length; length++) {
      Files.write(cut, Arrays.copyOf(bytes, length));
      assertRefused(cut);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "hello",
        "[]",
        "{",
        "{\"a\":",
        "{\"a\":1}",
        "{\"a\":[]}",
        "{\"a\":null}",
        "{}{}",
        "{\"a\":{}}",
        "{\"__metadata__\":5}",
        "{\"__metadata__\":{\"format\":1}}",
        "{a:1}"
      })
  void aHeaderThatIsNotWhatItShouldBe(String header) throws Exception {
    assertRefused(withHeader(header, 0), "damaged");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[NaN]",
        "[-1]",
        "[1.5]",
        "[\"1\"]",
        "[1e0]",
        "[null]",
        "[[1]]",
        "4",
        "null",
        "[99999999999999999999]",
        "[9223372036854775807,4]",
        "[4294967296,4294967296,4294967296]",
        "[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]"
      })
  void aShapeThatIsNoShape(String shape) throws Exception {
    assertRefused(withHeader("{" + tensor("t", "U8", shape, "[0,1]") + "}", 1), "damaged");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[0,5];bytes 0 to 5 of 4", "[3,1];bytes 3 to 1", "[-4,0];data_offsets", "[0];lacks",
        "[0,4,4];lacks", "[0,9223372036854775807];bytes 0 to", "[0,2];2 bytes", "[0,NaN];JSON"
      })
  void offsetsThatDontFit(String offsets, String words) throws Exception {
    assertRefused(withHeader("{" + tensor("t", "F32", "[1]", offsets) + "}", 4), words);
  }

  @Test
  void anUnknownElementType() throws Exception {
    assertRefused(withHeader("{" + tensor("t", "F8_E4M3", "[1]", "[0,1]") + "}", 1), "F8_E4M3");
  }

  @Test
  void twoTensorsOfOneName() throws Exception {
    String one = tensor("t", "U8", "[1]", "[0,1]");
    String two = tensor("t", "U8", "[1]", "[1,2]");
    assertRefused(withHeader("{" + one + "," + two + "}", 2), "twice");
  }

  @Test
  void tensorsThatOverlap() throws Exception {
    String one = tensor("one", "U8", "[2]", "[0,2]");
    String two = tensor("two", "U8", "[2]", "[1,3]");
    assertRefused(withHeader("{" + one + "," + two + "}", 3), "two overlaps");
  }

  @Test
  void holesAndLeftOvers() throws Exception {
    String late = tensor("late", "U8", "[1]", "[1,2]");
    assertRefused(withHeader("{" + late + "}", 2), "hole before tensor late");
    String early = tensor("early", "U8", "[1]", "[0,1]");
    assertRefused(withHeader("{" + early + "}", 3), "2 bytes after");
  }

  @Test
  void deepNestingDoesNotOverflowTheStack() throws Exception {
    assertRefused(withHeader("{\"a\":" + "[".repeat(100_000), 0), "damaged");
    assertRefused(withHeader("{\"a\":{\"shape\":[" + "[".repeat(100_000) + "]}}", 0), "damaged");
  }
}
