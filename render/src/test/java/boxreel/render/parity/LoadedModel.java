package boxreel.render.parity;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import boxreel.base.ModelException;
import boxreel.render.model.clip.ClipTextConfig;
import boxreel.render.model.clip.ClipTextEncoder;
import boxreel.render.model.lavie.InterpolationConfig;
import boxreel.render.model.lavie.InterpolationUnet;
import boxreel.render.model.unet3d.Unet3d;
import boxreel.render.model.unet3d.Unet3dConfig;
import boxreel.render.model.vae.AutoencoderKl;
import boxreel.render.model.vae.VaeConfig;
import boxreel.render.nn.Weights;
import boxreel.render.tensor.TorchOps;
import boxreel.render.tensor.TorchRuntime;
import boxreel.render.weights.CheckpointWeights;
import boxreel.render.weights.JsonConfig;
import boxreel.render.weights.WeightIndex;
import java.nio.file.Path;

/// The networks of a reduced model, loaded strictly from its folder, on this thread.
public final class LoadedModel implements AutoCloseable {
  private static final String DIFFUSION_FILE = "diffusion_pytorch_model.safetensors";

  private final TorchRuntime runtime;
  private final NDManager manager;
  private final Path folder;

  public LoadedModel(String model) {
    this.folder = Reference.folder(model);
    this.runtime = TorchRuntime.open(Device.cpu());
    this.manager = runtime.newManager();
  }

  public NDManager manager() {
    return manager;
  }

  public TorchOps ops() {
    return runtime.ops();
  }

  /// @param part folder of the UNet, `unet` or `unet-gated`
  public Unet3d unet(String part) throws ModelException {
    boolean gated = part.endsWith("gated");
    return load(
        part,
        DIFFUSION_FILE,
        (weights, json) -> new Unet3d(weights, Unet3dConfig.read(json, gated)));
  }

  /// LaVie's network, of the folder `unet-interpolation`.
  public InterpolationUnet interpolation() throws ModelException {
    return load(
        "unet-interpolation",
        DIFFUSION_FILE,
        (weights, json) ->
            new InterpolationUnet(
                weights, InterpolationConfig.read(json, json.intAt("in_channels"))));
  }

  public AutoencoderKl vae() throws ModelException {
    return load(
        "vae", DIFFUSION_FILE, (weights, json) -> new AutoencoderKl(weights, VaeConfig.read(json)));
  }

  public ClipTextEncoder textEncoder() throws ModelException {
    return load(
        "text_encoder",
        "model.safetensors",
        (weights, json) -> new ClipTextEncoder(weights, ClipTextConfig.read(json)));
  }

  private <N> N load(String part, String file, Maker<N> maker) throws ModelException {
    JsonConfig json = JsonConfig.read(folder.resolve(part).resolve("config.json"));
    try (WeightIndex index = WeightIndex.open(folder.resolve(part).resolve(file))) {
      var weights = new CheckpointWeights(index, manager);
      N network = maker.make(Weights.of(weights, runtime.ops()), json);
      weights.finish();
      return network;
    }
  }

  @FunctionalInterface
  private interface Maker<N> {
    N make(Weights weights, JsonConfig json) throws ModelException;
  }

  @Override
  public void close() {
    manager.close();
    runtime.close();
  }
}
