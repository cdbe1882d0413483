package boxreel.render;

import boxreel.assets.Toybox;
import boxreel.base.ModelException;
import boxreel.render.api.Device;
import boxreel.render.api.Method;
import boxreel.render.api.ModelInfo;
import boxreel.render.api.RenderSettings;
import boxreel.render.pipeline.ModelFolder;
import boxreel.render.weights.JsonConfig;
import boxreel.render.weights.WeightIndex;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Finds models by name or folder, and knows the settings that each works best with.
final class ModelCatalog {
  static final String TOYBOX = "toybox";

  /// What Toybox was trained at.
  private static final RenderSettings TOYBOX_DEFAULTS =
      new RenderSettings(Method.LVD_GLIGEN, 0, 20, 3, 160, 96, 1, Device.AUTO);

  private static final int TOYBOX_FRAMES = 16;

  /// LVD's own: 40 steps, guidance weight 9, fusers in the first 40 % of the steps.
  private static final int LVD_STEPS = 40;

  private static final double LVD_GUIDANCE = 9;
  private static final double LVD_BETA = 0.4;
  private static final int LVD_FRAMES = 24;

  private final Path cache;

  /// @param cache where the bundled model is unpacked
  ModelCatalog(Path cache) {
    this.cache = cache;
  }

  List<ModelInfo> bundled() {
    return Toybox.isBundled()
        ? List.of(
            new ModelInfo(
                TOYBOX,
                Optional.empty(),
                "Toybox, the bundled cartoon model: small, fast, no download",
                true,
                8,
                TOYBOX_FRAMES,
                TOYBOX_DEFAULTS))
        : List.of();
  }

  /// @throws ModelException if there is no such model
  ModelInfo info(String nameOrFolder) throws ModelException {
    if (nameOrFolder.equals(TOYBOX)) {
      return bundled().stream().findFirst().orElseThrow(ModelCatalog::notBundled);
    }
    ModelFolder folder = folder(nameOrFolder);
    JsonConfig unet = JsonConfig.read(folder.config("unet"));
    JsonConfig vae = JsonConfig.read(folder.config("vae"));
    int scale = 1 << (vae.intsAt("block_out_channels", 64).length - 1);
    boolean gated;
    try (WeightIndex index = folder.weights("unet")) {
      gated = index.tensors().keySet().stream().anyMatch(n -> n.startsWith("position_net."));
    }
    int[] cells = unet.intsAt("sample_size", 32);
    int height = cells[0] * scale;
    int width = cells[cells.length - 1] * scale;
    return new ModelInfo(
        nameOrFolder,
        Optional.of(folder.path()),
        "Text-to-video model in " + folder.path(),
        gated,
        scale,
        LVD_FRAMES,
        new RenderSettings(
            gated ? Method.LVD_GLIGEN : Method.BASELINE,
            0,
            LVD_STEPS,
            LVD_GUIDANCE,
            width,
            height,
            LVD_BETA,
            Device.AUTO));
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
        throw ModelException.failed(
            "The bundled model could not be unpacked to "
                + cache
                + "; check that the folder can be written and that the disk has room.",
            e);
      }
    }
    try {
      return ModelFolder.open(Path.of(nameOrFolder));
    } catch (InvalidPathException e) {
      throw ModelException.badInput(
          "\"" + nameOrFolder + "\" is neither a model's name nor a folder.", e);
    }
  }

  private static ModelException notBundled() {
    return ModelException.badInput(
        "This build has no bundled model; give a model folder with --model.");
  }
}
