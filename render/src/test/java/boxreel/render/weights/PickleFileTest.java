package boxreel.render.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PickleFileTest {
  private static Path reference(String name) throws Exception {
    URL url = Objects.requireNonNull(PickleFileTest.class.getResource("/reference/" + name));
    return Path.of(url.toURI());
  }

  @ParameterizedTest
  @CsvSource({
    "plain, F32, 3 4, 0 1 2 3 4 5 6 7 8 9 10 11",
    "transposed, F32, 4 3, 0 4 8 1 5 9 2 6 10 3 7 11",
    "part, F32, 2 2, 6 7 10 11",
    "row, F32, 4, 4 5 6 7",
    "scalar, F32, '', 2.5",
    "empty, F32, 0 3, ''",
    "half, F16, 2, .5 -2",
    "bfloat, BF16, 2, .5 -2",
    "double, F64, 1, .25",
    "long, I64, 1 2, -3 1099511627776",
    "byte, U8, 1, 200",
    "flag, BOOL, 2, 1 0",
    "parameter, F32, 1, 7",
    "channels_last, F32, 1 2 2 2, 0 1 2 3 4 5 6 7"
  })
  void readsWhatTorchSaved(String name, DType dtype, String shape, String numbers)
      throws Exception {
    try (WeightIndex weights = WeightIndex.open(reference("pickled.bin"))) {
      assertEquals(14, weights.tensors().size());
      assertEquals(dtype, weights.info(name).dtype());
      HostTensor tensor = weights.toHost(name);
      assertArrayEquals(longs(shape), tensor.shape());
      assertArrayEquals(floats(numbers), tensor.data());
    }
  }

  @Test
  void unwrapsAStateDictFromAmongOtherThings() throws Exception {
    try (WeightIndex weights = WeightIndex.open(reference("wrapped.pt"))) {
      assertEquals(2, weights.tensors().size());
      assertArrayEquals(new long[] {1, 2}, weights.info("weight").shape());
      assertArrayEquals(new long[] {1}, weights.info("bias").shape());
    }
  }

  @Test
  void givesReadOnlyBytesWhetherInOrderOrScattered() throws Exception {
    try (WeightIndex weights = WeightIndex.open(reference("pickled.bin"))) {
      for (String name : new String[] {"plain", "transposed"}) {
        ByteBuffer bytes = weights.data(name);
        assertTrue(bytes.isReadOnly() && bytes.isDirect(), name);
        assertEquals(48, bytes.remaining());
      }
    }
  }

  private static long[] longs(String text) {
    return text.isEmpty() ? new long[0] : parsed(text).mapToLong(Long::parseLong).toArray();
  }

  private static float[] floats(String text) {
    float[] numbers = new float[text.isEmpty() ? 0 : (int) parsed(text).count()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Float.parseFloat(text.split(" ", -1)[i]);
    }
    return numbers;
  }

  private static Stream<String> parsed(String text) {
    return Arrays.stream(text.split(" ", -1));
  }
}
