package boxreel.assets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToyboxTest {
  private static final long MOST_BYTES = 40L << 20;

  @Test
  void unpacksAWholeModelFolder(@TempDir Path cache) throws IOException {
    Path model = Toybox.unpack(cache);
    for (String file :
        List.of(
            "model_index.json",
            "scheduler/scheduler_config.json",
            "text_encoder/config.json",
            "text_encoder/model.safetensors",
            "tokenizer/vocab.json",
            "tokenizer/merges.txt",
            "unet/config.json",
            "unet/diffusion_pytorch_model.safetensors",
            "vae/config.json",
            "vae/diffusion_pytorch_model.safetensors")) {
      assertTrue(Files.isRegularFile(model.resolve(file)), file);
    }
    assertTrue(bytes(model) <= MOST_BYTES, bytes(model) + " bytes");
  }

  @Test
  void unpacksOnceAndLeavesNothingElseBehind(@TempDir Path cache) throws IOException {
    Path first = Toybox.unpack(cache);
    Path marker = Files.writeString(first.resolve("untouched"), "");
    assertEquals(first, Toybox.unpack(cache));
    assertTrue(Files.exists(marker));
    try (Stream<Path> entries = Files.list(cache)) {
      assertEquals(List.of(first), entries.toList());
    }
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
