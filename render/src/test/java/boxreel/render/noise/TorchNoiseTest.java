package boxreel.render.noise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.render.weights.WeightIndex;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TorchNoiseTest {
  @Test
  void drawsTorchsNumbersBitByBit() throws Exception {
    URL url = Objects.requireNonNull(getClass().getResource("/reference/noise.safetensors"));
    try (WeightIndex expected = WeightIndex.open(Path.of(url.toURI()))) {
      assertEquals(5, expected.tensors().size());
      for (String name : expected.tensors().keySet()) {
        int dot = name.indexOf('.');
        TorchNoise noise = new TorchNoise(Long.parseLong(name.substring(0, dot)));
        float[] wanted = expected.toHost(name).data();
        int done = 0;
        for (String count : name.substring(dot + 1).split("\\+", -1)) {
          float[] found = noise.normal(Integer.parseInt(count));
          assertArrayEquals(
              Arrays.copyOfRange(wanted, done, done + found.length), found, name + " at " + done);
          done += found.length;
        }
        assertEquals(wanted.length, done);
      }
    }
  }

  @Test
  void isStandardNormal() {
    float[] numbers = new TorchNoise(3).normal(200_000);
    double sum = 0;
    double squares = 0;
    double fourths = 0;
    for (float number : numbers) {
      sum += number;
      squares += (double) number * number;
      fourths += Math.pow(number, 4);
    }
    assertEquals(0, sum / numbers.length, 0.01);
    assertEquals(1, squares / numbers.length, 0.015);
    assertEquals(3, fourths / numbers.length, 0.1);
  }

  @Test
  void dependsOnTheSeedsLowerHalfOnly() {
    float[] one = new TorchNoise(5).normal(64);
    assertArrayEquals(one, new TorchNoise(5 + (1L << 32)).normal(64));
    assertNotEquals(one[0], new TorchNoise(6).normal(64)[0]);
  }

  @Test
  void approximatesLogarithmSineAndCosineToAFewLastPlaces() {
    for (int i = 0; i < 100_000; i++) {
      float unit = (i + 0.5f) / 100_000;
      double log = Math.log((double) unit);
      assertTrue(Math.abs(SinglePrecision.log(unit) - log) <= 2e-7 * Math.max(1, -log), "" + unit);
      float angle = (float) (2 * Math.PI) * unit;
      assertEquals(Math.sin((double) angle), SinglePrecision.sin(angle), 2e-7, "sin " + angle);
      assertEquals(Math.cos((double) angle), SinglePrecision.cos(angle), 2e-7, "cos " + angle);
    }
  }
}
