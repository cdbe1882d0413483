package boxreel.render;

import boxreel.assets.Toybox;
import boxreel.base.ModelException;
import boxreel.render.api.Device;
import boxreel.render.api.Method;
import boxreel.render.api.ModelInfo;
import boxreel.render.api.RenderSettings;
import boxreel.render.pipeline.ModelFolder;
import boxreel.render.pipeline.ModelPreset;
import boxreel.render.pipeline.UnetKeys;
import boxreel.render.weights.JsonConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// Finds models by name or folder, and knows the settings that each works best with.
final class ModelCatalog {
  static final String TOYBOX = "toybox";

  /// What Toybox was trained at.
  private static final int TOYBOX_WIDTH = 160;

  private static final int TOYBOX_HEIGHT = 96;

  /// As its config says: attention at half the latents' size, room for eight objects.
  private static final int TOYBOX_CELL = 16;

  private static final int TOYBOX_SLOTS = 8;

  private final Path cache;
  private final ModelRegistry registry;
  private final HuggingFaceCache downloads;

  /// @param cache where the bundled model is unpacked
  ModelCatalog(Path cache, ModelRegistry registry, HuggingFaceCache downloads) {
    this.cache = cache;
    this.registry = registry;
    this.downloads = downloads;
  }

  /// The bundled model, those that were added, and those in Hugging Face's cache.
  ///
  /// @param problems told of each that is listed somewhere and can't be used
  List<ModelInfo> all(Consumer<ModelException> problems) {
    List<ModelInfo> models = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    if (Toybox.isBundled()) {
      names.add(TOYBOX);
    }
    try {
      names.addAll(new TreeSet<>(registry.all().keySet()));
    } catch (ModelException e) {
      problems.accept(e);
    }
    names.addAll(downloads.names());
    for (String name : names) {
      try {
        models.add(info(name));
      } catch (ModelException e) {
        problems.accept(e);
      }
    }
    return List.copyOf(models);
  }

  private static ModelInfo toybox() {
    return new ModelInfo(
        TOYBOX,
        Optional.empty(),
        "Toybox, the bundled cartoon model: small, fast, no download",
        true,
        8,
        ModelPreset.TOYBOX.maxFrames(),
        settings(ModelPreset.TOYBOX, Method.LVD_GLIGEN, TOYBOX_WIDTH, TOYBOX_HEIGHT),
        "",
        0,
        TOYBOX_CELL,
        TOYBOX_SLOTS,
        ModelInfo.Task.VIDEO);
  }

  private static RenderSettings settings(ModelPreset preset, Method method, int width, int height) {
    return new RenderSettings(
        method, 0, preset.steps(), preset.guidance(), width, height, preset.beta(), Device.AUTO);
  }

  /// @throws ModelException if there is no such model
  ModelInfo info(String nameOrFolder) throws ModelException {
    if (nameOrFolder.equals(TOYBOX)) {
      if (!Toybox.isBundled()) {
        throw notBundled();
      }
      return toybox();
    }
    return info(nameOrFolder, folder(nameOrFolder));
  }

  /// @throws ModelException if the folder's model is not of our kind
  ModelInfo info(String name, ModelFolder folder) throws ModelException {
    JsonConfig unet = JsonConfig.read(folder.config("unet"));
    JsonConfig vae = JsonConfig.read(folder.config("vae"));
    int scale = 1 << (vae.intsAt("block_out_channels", 64).length - 1);
    UnetKeys keys = UnetKeys.of(folder);
    ModelPreset preset = ModelPreset.of(folder, keys.kind());
    int[] cells = unet.intsAt("sample_size", 32);
    int height = cells[0] * scale;
    int width = cells[cells.length - 1] * scale;
    return new ModelInfo(
        name,
        Optional.of(folder.path()),
        switch (keys.kind()) {
          case VIDEO -> "Text-to-video model in " + folder.path();
          case INTERPOLATION -> "Model for frames in between in " + folder.path();
        },
        keys.isGated(),
        scale,
        preset.maxFrames(),
        settings(preset, keys.isGated() ? Method.LVD_GLIGEN : Method.BASELINE, width, height),
        keys.family(),
        keys.parameters(),
        attentionCell(unet, scale),
        unet.intAt("object_slots", ModelInfo.USUAL_SLOTS),
        switch (keys.kind()) {
          case VIDEO -> ModelInfo.Task.VIDEO;
          case INTERPOLATION -> ModelInfo.Task.INTERPOLATION;
        });
  }

  /// The last block on the way down that has attention works on latents that were halved so often.
  private static int attentionCell(JsonConfig unet, int scale) throws ModelException {
    List<String> down =
        unet.stringsAt(
            "down_block_types",
            List.of("CrossAttnDownBlock3D", "CrossAttnDownBlock3D", "CrossAttnDownBlock3D"));
    int level = Math.max(0, down.lastIndexOf("CrossAttnDownBlock3D"));
    return scale << Math.min(level, 16);
  }

  /// Where a model's files are; unpacks the bundled one.
  ///
  /// @throws ModelException if there is no such model
  ModelFolder folder(String nameOrFolder) throws ModelException {
    if (nameOrFolder.equals(TOYBOX)) {
      if (!Toybox.isBundled()) {
        throw notBundled();
      }
      try {
        return ModelFolder.open(Toybox.unpack(cache));
      } catch (IOException e) {
        throw ModelException.failed(Words.NOT_UNPACKED.with(cache), e);
      }
    }
    Optional<Path> added = registry.folder(nameOrFolder);
    if (added.isPresent()) {
      return ModelFolder.open(added.get());
    }
    try {
      Path path = Path.of(nameOrFolder);
      if (!Files.isDirectory(path)) {
        Optional<Path> downloaded = downloads.folder(nameOrFolder);
        if (downloaded.isPresent()) {
          return ModelFolder.open(downloaded.get());
        }
      }
      return ModelFolder.open(path);
    } catch (InvalidPathException e) {
      throw ModelException.badInput(Words.NO_MODEL.with(nameOrFolder), e);
    }
  }

  private static ModelException notBundled() {
    return ModelException.badInput(Words.NOT_BUNDLED.with());
  }
}
