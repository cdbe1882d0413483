package boxreel.render.toybox.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PictureCodeTest {
  private static final int WIDTH = 2 * ToyboxRecipe.CELL;
  private static final int HEIGHT = ToyboxRecipe.CELL;
  private static final int CELLS = 2;

  @Test
  void givesTheWorldsChannelsTheirStrength() {
    float[] latents = WorldLatents.sample().latents();
    int cells = ToyboxRecipe.CELLS_ACROSS * ToyboxRecipe.CELLS_DOWN;
    double[] strengths = {1, 0.45, 0.45, 0.3};
    for (int channel = 0; channel < PictureCode.CHANNELS; channel++) {
      double[] sums = new double[3];
      for (int i = 0; i < latents.length; i++) {
        if (i / cells % PictureCode.CHANNELS == channel) {
          sums[0]++;
          sums[1] += latents[i];
          sums[2] += latents[i] * latents[i];
        }
      }
      double mean = sums[1] / sums[0];
      double strength = strengths[channel % 4];
      assertEquals(0, mean, 0.15, "mean of channel " + channel);
      assertEquals(
          strength,
          Math.sqrt(sums[2] / sums[0] - mean * mean),
          0.2 * strength,
          "deviation of channel " + channel);
    }
  }

  @Test
  void uniformColourHasNoDifferences() {
    float[] pixels = new float[3 * WIDTH * HEIGHT];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = new float[] {0.9f, -0.3f, 0.1f}[i / (WIDTH * HEIGHT)];
    }
    float[] latents = encode(pixels);
    for (int i = 0; i < latents.length; i++) {
      if (i / CELLS % 4 != 0) {
        assertEquals(0, latents[i], 1e-6);
      }
    }
  }

  /// Twelve independent colours in a cell must give twelve independent latents: the matrix from
  /// one to the other is regular.
  @Test
  void losesNothingOfTheSmallPicture() {
    float[] offset = encode(new float[3 * WIDTH * HEIGHT]);
    double[][] matrix = new double[PictureCode.CHANNELS][PictureCode.CHANNELS];
    for (int unit = 0; unit < PictureCode.CHANNELS; unit++) {
      float[] pixels = new float[3 * WIDTH * HEIGHT];
      int colour = unit / 4;
      for (int y = 0; y < 4; y++) {
        for (int x = 0; x < 4; x++) {
          int row = colour * HEIGHT + unit % 4 / 2 * 4 + y;
          pixels[row * WIDTH + unit % 2 * 4 + x] = 1;
        }
      }
      float[] latents = encode(pixels);
      for (int channel = 0; channel < PictureCode.CHANNELS; channel++) {
        matrix[channel][unit] = latents[channel * CELLS] - offset[channel * CELLS];
        assertEquals(
            offset[channel * CELLS + 1], latents[channel * CELLS + 1], "the other cell stays");
      }
    }
    // The rows are orthogonal, and none of them is zero.
    for (int a = 0; a < PictureCode.CHANNELS; a++) {
      for (int b = 0; b < PictureCode.CHANNELS; b++) {
        double product = 0;
        for (int i = 0; i < PictureCode.CHANNELS; i++) {
          product += matrix[a][i] * matrix[b][i];
        }
        assertEquals(a != b, Math.abs(product) < 1e-4, a + " and " + b);
      }
    }
  }

  @Test
  void writesWhereItIsTold() {
    var random = new Random(1);
    float[] pixels = new float[3 * WIDTH * HEIGHT];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = random.nextFloat();
    }
    float[] shifted = new float[pixels.length + 5];
    System.arraycopy(pixels, 0, shifted, 5, pixels.length);
    float[] latents = new float[PictureCode.CHANNELS * CELLS + 3];
    PictureCode.encode(shifted, 5, WIDTH, HEIGHT, latents, 3);
    assertArrayEquals(new float[3], Arrays.copyOf(latents, 3));
    assertArrayEquals(encode(pixels), Arrays.copyOfRange(latents, 3, latents.length));
  }

  private static float[] encode(float[] pixels) {
    float[] latents = new float[PictureCode.CHANNELS * CELLS];
    PictureCode.encode(pixels, 0, WIDTH, HEIGHT, latents, 0);
    return latents;
  }
}
