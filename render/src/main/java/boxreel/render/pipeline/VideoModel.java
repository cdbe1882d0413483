package boxreel.render.pipeline;

import ai.djl.ndarray.NDManager;
import boxreel.base.ModelException;
import boxreel.render.api.Precision;
import boxreel.render.model.clip.ClipTextEncoder;
import boxreel.render.model.unet3d.Unet3d;
import boxreel.render.model.unet3d.Unet3dConfig;
import boxreel.render.model.vae.AutoencoderKl;
import boxreel.render.sampler.SchedulerConfig;
import boxreel.render.tensor.TorchRuntime;
import boxreel.render.text.ClipTokenizer;
import boxreel.render.weights.JsonConfig;

/// A loaded text-to-video model. Owns its weights; lives on its runtime's thread.
public final class VideoModel implements LoadedModel {
  private final NDManager manager;
  private final Precision precision;
  private final ModelParts parts;
  private final Unet3d unet;

  private VideoModel(
      TorchRuntime runtime, NDManager manager, ModelFolder folder, Precision precision)
      throws ModelException {
    this.precision = precision;
    this.manager = manager;
    var loader = new ModelParts.Loader(runtime, manager, folder);
    this.parts = loader.parts(SchedulerConfig.read(folder.scheduler()));
    UnetKeys keys = UnetKeys.of(folder);
    keys.require(UnetKeys.Kind.VIDEO, folder);
    Unet3dConfig config = Unet3dConfig.read(JsonConfig.read(folder.config("unet")), keys.isGated());
    this.unet = loader.network("unet", precision, weights -> new Unet3d(weights, config));
    // From here on, an operation that would leave a tensor among the weights fails at its own line.
    manager.cap();
  }

  /// Reads a model folder.
  ///
  /// @param precision of the UNet's weights
  /// @throws ModelException if a part is missing, damaged, or doesn't fit the others
  public static VideoModel load(TorchRuntime runtime, ModelFolder folder, Precision precision)
      throws ModelException {
    NDManager manager = runtime.newManager();
    try {
      return new VideoModel(runtime, manager, folder, precision);
    } catch (ModelException | RuntimeException e) {
      manager.close();
      throw e;
    }
  }

  ModelParts parts() {
    return parts;
  }

  public ClipTokenizer tokenizer() {
    return parts.tokenizer();
  }

  public ClipTextEncoder textEncoder() {
    return parts.textEncoder();
  }

  public Unet3d unet() {
    return unet;
  }

  @Override
  public Precision precision() {
    return precision;
  }

  public AutoencoderKl autoencoder() {
    return parts.autoencoder();
  }

  public SchedulerConfig scheduler() {
    return parts.scheduler();
  }

  public PreviewMap previewMap() {
    return parts.previewMap();
  }

  @Override
  public void close() {
    manager.close();
  }
}
