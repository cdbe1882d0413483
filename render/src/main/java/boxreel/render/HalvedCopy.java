package boxreel.render;

import boxreel.base.ModelException;
import boxreel.render.pipeline.ModelFolder;
import boxreel.render.weights.SafetensorsWriter;
import boxreel.render.weights.WeightIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A model folder's copy with weights as safetensors in half precision: half the disk of single
/// precision, and nothing to convert from PyTorch's own format. It takes no less memory:
/// numbers are single precision once they are loaded.
final class HalvedCopy {
  private static final Map<String, String> WEIGHT_FILES =
      Map.of(
          "text_encoder", "model.fp16.safetensors",
          "unet", "diffusion_pytorch_model.fp16.safetensors",
          "vae", "diffusion_pytorch_model.fp16.safetensors");

  private HalvedCopy() {}

  /// Writes the copy; the target is complete or not there.
  ///
  /// @param target a folder that must not exist
  /// @param progress told what is being written
  static void write(ModelFolder from, Path target, Consumer<String> progress)
      throws ModelException {
    Path beside = target.resolveSibling(target.getFileName() + ".part");
    try {
      delete(beside);
      Files.createDirectories(beside);
      copySmallFiles(from.path(), beside);
      for (String part : List.of("text_encoder", "tokenizer", "scheduler", "unet", "vae")) {
        copySmallFiles(from.parts().resolve(part), beside.resolve(part));
        String file = WEIGHT_FILES.get(part);
        if (file != null) {
          progress.accept("Writing " + part + " in half precision");
          try (WeightIndex index = from.weights(part)) {
            SafetensorsWriter.convert(
                index,
                beside.resolve(part).resolve(file),
                Map.of("format", "pt"),
                SafetensorsWriter.Precision.F16);
          }
        }
      }
      Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw ModelException.failed(
          "The copy in half precision could not be written to "
              + target
              + "; check the folder's permissions and the free disk space.",
          e);
    } finally {
      deleteQuietly(beside);
    }
  }

  /// Configs and vocabularies; not the indexes of sharded weights.
  private static void copySmallFiles(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if ((name.endsWith(".json") && !name.endsWith(".index.json")) || name.endsWith(".txt")) {
          Files.copy(file, to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  /// Deletes a folder with all that is in it; one that is not there is no error.
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static void deleteQuietly(Path folder) {
    try {
      delete(folder);
    } catch (IOException e) {
      // A left-over .part folder harms nobody; the write's own result matters more.
    }
  }
}
