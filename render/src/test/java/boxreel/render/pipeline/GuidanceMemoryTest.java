package boxreel.render.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import boxreel.render.api.Device;
import boxreel.render.api.Method;
import boxreel.render.api.RenderSettings;
import boxreel.render.model.unet3d.Unet3dConfig;
import boxreel.render.model.vae.VaeConfig;
import boxreel.render.weights.JsonConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What the gradient of the attention guidance holds, measured in processes of their own, where
/// no other test's leftovers count.
@Timeout(120)
class GuidanceMemoryTest {
  /// Attention maps, 77 numbers per cell and head, count for little beside the published widths
  /// and for much beside those of the tiny model.
  private static final double TOLERANCE = 3;

  /// Measured were 1.4 and more.
  private static final double GAIN = 1.15;

  @Test
  void blockByBlockTakesTheMemoryOfOneBlock(@TempDir Path folder) throws Exception {
    assumeTrue(Files.isWritable(GuidanceMemory.RESET), "only Linux tells");
    ModelFolder model = ModelFolder.open(TinyModel.gated(folder.resolve("model")));
    var settings =
        new RenderSettings(
            Method.LVD, 1, 4, 3, GuidanceMemory.SIDE, GuidanceMemory.SIDE, 1, Device.CPU);
    MemoryEstimate.Recorded estimated =
        MemoryEstimate.recorded(
            Unet3dConfig.read(JsonConfig.read(model.config("unet")), true),
            VaeConfig.read(JsonConfig.read(model.config("vae"))),
            GuidanceMemory.FRAMES,
            settings);
    long blockByBlock = measured(model, true);
    long atOnce = measured(model, false);
    String said = blockByBlock + " and " + atOnce + " bytes measured, estimated " + estimated;
    assertTrue(blockByBlock < TOLERANCE * estimated.blockByBlock(), said);
    assertTrue(atOnce < TOLERANCE * estimated.atOnce(), said);
    assertTrue(atOnce > GAIN * blockByBlock, said);
    assertTrue(2 * atOnce > estimated.atOnce(), said);
  }

  private static long measured(ModelFolder model, boolean isBlockwise)
      throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                GuidanceMemory.class.getName(),
                model.path().toString(),
                String.valueOf(isBlockwise))
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    // Larger blocks are mapped on their own and go back as soon as they are freed, so that resident
    // memory is what is in use.
    builder.environment().put("MALLOC_MMAP_THRESHOLD_", "65536");
    builder.environment().put("MALLOC_MMAP_MAX_", "1000000");
    Process process = builder.start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue(), said);
    return Long.parseLong(said);
  }
}
