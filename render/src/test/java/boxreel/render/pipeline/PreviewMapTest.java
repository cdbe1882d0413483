package boxreel.render.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import boxreel.base.ModelException;
import boxreel.render.api.Precision;
import boxreel.render.api.RgbFrame;
import boxreel.render.tensor.TorchRuntime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewMapTest {
  private static final int CHANNELS = 4;
  private static final int HEIGHT = 3;
  private static final int WIDTH = 5;
  private static final int SCALE = 8;
  private static final int PICTURES = 20;

  private final float[] latents = new float[PICTURES * CHANNELS * HEIGHT * WIDTH];
  private final float[] pixels = new float[PICTURES * 3 * HEIGHT * SCALE * WIDTH * SCALE];

  /// Red is the first channel in the upper half of a cell and its negative in the lower, green
  /// the second, blue a constant.
  @BeforeEach
  void paint() {
    var random = new Random(6);
    for (int i = 0; i < latents.length; i++) {
      latents[i] = random.nextFloat() - 0.5f;
    }
    for (int n = 0; n < PICTURES; n++) {
      for (int y = 0; y < HEIGHT * SCALE; y++) {
        for (int x = 0; x < WIDTH * SCALE; x++) {
          int cell = y / SCALE * WIDTH + x / SCALE;
          float first = latents[(n * CHANNELS) * HEIGHT * WIDTH + cell];
          float second = latents[(n * CHANNELS + 1) * HEIGHT * WIDTH + cell];
          set(n, 0, y, x, y % SCALE < SCALE / 2 ? first : -first);
          set(n, 1, y, x, second);
          set(n, 2, y, x, 0.25f);
        }
      }
    }
  }

  private void set(int picture, int colour, int y, int x, float value) {
    pixels[((picture * 3 + colour) * HEIGHT * SCALE + y) * WIDTH * SCALE + x] = value;
  }

  private static int byteOf(double value) {
    return (int) Math.round((value + 1) * 127.5);
  }

  @Test
  void findsALinearMapAndPaintsFourPartsOfEachCell() {
    PreviewMap map = PreviewMap.fit(latents, pixels, CHANNELS, HEIGHT, WIDTH, SCALE);
    try (TorchRuntime runtime = TorchRuntime.open(Device.cpu());
        NDManager manager = runtime.newManager()) {
      float[] one = new float[CHANNELS * HEIGHT * WIDTH];
      System.arraycopy(latents, 0, one, 0, one.length);
      RgbFrame frame =
          map.frames(manager.create(one, new Shape(1, CHANNELS, 1, HEIGHT, WIDTH))).getFirst();
      assertEquals(2 * WIDTH, frame.width());
      assertEquals(2 * HEIGHT, frame.height());
      for (int y = 0; y < 2 * HEIGHT; y++) {
        for (int x = 0; x < 2 * WIDTH; x++) {
          int cell = y / 2 * WIDTH + x / 2;
          int at = 3 * (y * 2 * WIDTH + x);
          double red = y % 2 == 0 ? one[cell] : -one[cell];
          assertEquals(byteOf(red), frame.rgb()[at] & 0xff, 1);
          assertEquals(byteOf(one[HEIGHT * WIDTH + cell]), frame.rgb()[at + 1] & 0xff, 1);
          assertEquals(byteOf(0.25), frame.rgb()[at + 2] & 0xff, 1);
        }
      }
    }
  }

  @Test
  void isReadFromAModelFolderIfItFits(@TempDir Path folder) throws Exception {
    TinyModel.gated(folder);
    Path file = folder.resolve("preview.safetensors");
    PreviewMap.fit(latents, pixels, CHANNELS, HEIGHT, WIDTH, SCALE).write(folder);
    try (TorchRuntime runtime = TorchRuntime.open(Device.cpu())) {
      try (VideoModel model =
              VideoModel.load(runtime, ModelFolder.open(folder), Precision.FLOAT32);
          NDManager manager = runtime.newManager()) {
        RgbFrame gray =
            model.previewMap().frames(manager.zeros(new Shape(1, CHANNELS, 1, 1, 1))).getFirst();
        assertEquals(byteOf(0.25), gray.rgb()[2] & 0xff, 1);
      }
      byte[] whole = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(whole, whole.length - 8));
      ModelException damaged =
          assertThrows(
              ModelException.class,
              () -> VideoModel.load(runtime, ModelFolder.open(folder), Precision.FLOAT32));
      assertTrue(damaged.getMessage().contains("preview.safetensors"), damaged.getMessage());
    }
  }
}
