package boxreel.render.pipeline;

import boxreel.render.parity.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// A reduced model folder with random weights, copied so that tests may damage it.
public final class TinyModel {
  private TinyModel() {}

  /// A copy whose UNet is the gated one.
  public static Path gated(Path target) throws IOException {
    return gated(target, "tiny-a");
  }

  /// A copy of one of the fixtures' models whose UNet is the gated one.
  public static Path gated(Path target, String model) throws IOException {
    return copy(target, model, "unet-gated");
  }

  /// A copy without GLIGEN layers.
  public static Path plain(Path target) throws IOException {
    return plain(target, "tiny-a");
  }

  /// A copy of one of the fixtures' models without GLIGEN layers.
  public static Path plain(Path target, String model) throws IOException {
    return copy(target, model, "unet");
  }

  /// A copy whose UNet draws frames between frames.
  public static Path interpolation(Path target, String model) throws IOException {
    return copy(target, model, "unet-interpolation");
  }

  private static Path copy(Path target, String model, String unet) throws IOException {
    Path source = Reference.folder(model);
    for (String part : new String[] {"text_encoder", "tokenizer", "vae", "scheduler"}) {
      copyFolder(source.resolve(part), target.resolve(part));
    }
    copyFolder(source.resolve(unet), target.resolve("unet"));
    return target;
  }

  private static void copyFolder(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    }
  }
}
