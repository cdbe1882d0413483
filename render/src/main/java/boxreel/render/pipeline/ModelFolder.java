package boxreel.render.pipeline;

import boxreel.base.ModelException;
import boxreel.render.weights.ModelScopeNames;
import boxreel.render.weights.WeightIndex;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A model folder in diffusers' format, by the names of its parts; class names inside its files
/// are not looked at, because published folders name custom code there.
///
/// LaVie's layout is known as well: `lavie_interpolation.pt` beside a folder
/// `stable-diffusion-v1-4`, which has all other parts.
///
/// @param path the folder
/// @param parts the folder that has the parts' folders
/// @param unetFile the UNet's weights where they are not in its folder
public record ModelFolder(Path path, Path parts, Optional<Path> unetFile) {
  private static final String LAVIE_INTERPOLATION = "lavie_interpolation.pt";
  private static final String LAVIE_PARTS = "stable-diffusion-v1-4";

  private static final List<String> PARTS =
      List.of("text_encoder", "tokenizer", "unet", "vae", "scheduler");

  /// Preferred first: safetensors before PyTorch's own format, full precision before half, one
  /// file before shards.
  private static final List<String> WEIGHT_FILES =
      List.of(
          "diffusion_pytorch_model.safetensors",
          "model.safetensors",
          "diffusion_pytorch_model.fp16.safetensors",
          "model.fp16.safetensors",
          "diffusion_pytorch_model.safetensors.index.json",
          "model.safetensors.index.json",
          "diffusion_pytorch_model.bin",
          "pytorch_model.bin",
          "diffusion_pytorch_model.fp16.bin",
          "pytorch_model.fp16.bin",
          "diffusion_pytorch_model.bin.index.json",
          "pytorch_model.bin.index.json",
          "text2video_pytorch_model.pth");

  /// Whether a folder has all parts of a model.
  public static boolean isComplete(Path path) {
    return PARTS.stream().allMatch(part -> Files.isDirectory(path.resolve(part))) || isLaVie(path);
  }

  private static boolean isLaVie(Path path) {
    return Files.isRegularFile(path.resolve(LAVIE_INTERPOLATION))
        && Files.isDirectory(path.resolve(LAVIE_PARTS));
  }

  /// The folder of a model that a path is, or lies in: `unet/config.json` stands for its model
  /// as well as `model_index.json` does.
  public static Path around(Path path) {
    Path folder = path;
    for (int up = 0; up < 2 && folder != null && !isComplete(folder); up++) {
      folder = folder.toAbsolutePath().getParent();
    }
    return folder != null && isComplete(folder) ? folder : path;
  }

  /// @throws ModelException if it is no folder, or a part is missing
  public static ModelFolder open(Path path) throws ModelException {
    if (!Files.isDirectory(path)) {
      throw ModelException.badInput(Words.NO_FOLDER.with(path));
    }
    boolean isLaVie = isLaVie(path);
    Path parts = isLaVie ? path.resolve(LAVIE_PARTS) : path;
    for (String part : PARTS) {
      if (!Files.isDirectory(parts.resolve(part))) {
        throw ModelException.badInput(Words.PART_MISSING.with(parts, part));
      }
    }
    return new ModelFolder(
        path, parts, isLaVie ? Optional.of(path.resolve(LAVIE_INTERPOLATION)) : Optional.empty());
  }

  public Path config(String part) {
    return parts.resolve(part).resolve("config.json");
  }

  public Path tokenizer() {
    return parts.resolve("tokenizer");
  }

  public Path scheduler() {
    return parts.resolve("scheduler").resolve("scheduler_config.json");
  }

  /// Opens a part's weights; the caller closes them.
  ///
  /// @throws ModelException if there are none, or they are damaged
  public WeightIndex weights(String part) throws ModelException {
    if (part.equals("unet") && unetFile.isPresent()) {
      return WeightIndex.open(unetFile.get());
    }
    Path folder = parts.resolve(part);
    for (String name : WEIGHT_FILES) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        return ModelScopeNames.adapted(WeightIndex.open(file));
      }
    }
    throw ModelException.badInput(Words.NO_WEIGHTS.with(folder, WEIGHT_FILES.getFirst()));
  }
}
