package boxreel.render.pipeline;

import ai.djl.ndarray.NDManager;
import boxreel.base.ModelException;
import boxreel.render.api.Precision;
import boxreel.render.model.lavie.InterpolationConfig;
import boxreel.render.model.lavie.InterpolationUnet;
import boxreel.render.sampler.SchedulerConfig;
import boxreel.render.tensor.TorchRuntime;
import boxreel.render.weights.JsonConfig;

/// A loaded model that draws frames between frames. Owns its weights; lives on its runtime's
/// thread.
public final class InterpolationModel implements LoadedModel {
  private final NDManager manager;
  private final Precision precision;
  private final ModelParts parts;
  private final InterpolationUnet unet;

  private InterpolationModel(
      TorchRuntime runtime, NDManager manager, ModelFolder folder, Precision precision)
      throws ModelException {
    this.precision = precision;
    this.manager = manager;
    var loader = new ModelParts.Loader(runtime, manager, folder);
    // The scheduler in Stable Diffusion's folder is for its own UNet.
    this.parts = loader.parts(SchedulerConfig.lavie());
    UnetKeys keys = UnetKeys.of(folder);
    keys.require(UnetKeys.Kind.INTERPOLATION, folder);
    InterpolationConfig config =
        InterpolationConfig.read(
            JsonConfig.read(folder.config("unet")), Math.toIntExact(keys.inChannels()));
    this.unet =
        loader.network("unet", precision, weights -> new InterpolationUnet(weights, config));
    manager.cap();
  }

  /// Reads a model folder.
  ///
  /// @param precision of the UNet's weights
  /// @throws ModelException if a part is missing, damaged, or doesn't fit the others
  public static InterpolationModel load(
      TorchRuntime runtime, ModelFolder folder, Precision precision) throws ModelException {
    NDManager manager = runtime.newManager();
    try {
      return new InterpolationModel(runtime, manager, folder, precision);
    } catch (ModelException | RuntimeException e) {
      manager.close();
      throw e;
    }
  }

  ModelParts parts() {
    return parts;
  }

  InterpolationUnet unet() {
    return unet;
  }

  @Override
  public Precision precision() {
    return precision;
  }

  @Override
  public void close() {
    manager.close();
  }
}
