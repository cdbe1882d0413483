package boxreel.render.pipeline;

import ai.djl.ndarray.NDManager;
import boxreel.base.ModelException;
import boxreel.render.api.Precision;
import boxreel.render.model.clip.ClipTextConfig;
import boxreel.render.model.clip.ClipTextEncoder;
import boxreel.render.model.unet3d.Unet3d;
import boxreel.render.model.unet3d.Unet3dConfig;
import boxreel.render.model.vae.AutoencoderKl;
import boxreel.render.model.vae.VaeConfig;
import boxreel.render.nn.Weights;
import boxreel.render.sampler.SchedulerConfig;
import boxreel.render.tensor.TorchRuntime;
import boxreel.render.text.ClipTokenizer;
import boxreel.render.weights.CheckpointWeights;
import boxreel.render.weights.JsonConfig;
import boxreel.render.weights.WeightIndex;
import java.util.function.Function;

/// A loaded text-to-video model. Owns its weights; lives on its runtime's thread.
public final class VideoModel implements AutoCloseable {
  private final NDManager manager;
  private final Precision precision;
  private final ClipTokenizer tokenizer;
  private final ClipTextEncoder textEncoder;
  private final Unet3d unet;
  private final AutoencoderKl autoencoder;
  private final SchedulerConfig scheduler;
  private final PreviewMap previewMap;

  private VideoModel(
      TorchRuntime runtime, NDManager manager, ModelFolder folder, Precision precision)
      throws ModelException {
    this.precision = precision;
    this.manager = manager;
    this.tokenizer = ClipTokenizer.load(folder.tokenizer());
    this.scheduler = SchedulerConfig.read(folder.scheduler());
    ClipTextConfig text = ClipTextConfig.read(JsonConfig.read(folder.config("text_encoder")));
    this.textEncoder =
        load(
            runtime,
            folder,
            "text_encoder",
            Precision.FLOAT32,
            weights -> new ClipTextEncoder(weights, text));
    requireMatch(folder, tokenizer, text);
    Unet3dConfig unetConfig =
        Unet3dConfig.read(JsonConfig.read(folder.config("unet")), UnetKeys.of(folder).isGated());
    this.unet =
        load(runtime, folder, "unet", precision, weights -> new Unet3d(weights, unetConfig));
    VaeConfig vae = VaeConfig.read(JsonConfig.read(folder.config("vae")));
    this.autoencoder =
        load(runtime, folder, "vae", Precision.FLOAT32, weights -> new AutoencoderKl(weights, vae));
    this.previewMap = PreviewMap.of(folder, manager, autoencoder);
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

  private <T> T load(
      TorchRuntime runtime,
      ModelFolder folder,
      String part,
      Precision precision,
      Function<Weights, T> network)
      throws ModelException {
    try (WeightIndex index = folder.weights(part)) {
      CheckpointWeights weights =
          switch (precision) {
            case FLOAT32 -> new CheckpointWeights(index, manager);
            case BFLOAT16 -> CheckpointWeights.rounded(index, manager, runtime.ops());
          };
      T loaded = network.apply(Weights.of(weights, runtime.ops()));
      weights.finish();
      return loaded;
    }
  }

  /// @throws ModelException if a tokenizer gives numbers that a text encoder has no room for
  static void requireMatch(ModelFolder folder, ClipTokenizer tokenizer, ClipTextConfig text)
      throws ModelException {
    if (tokenizer.vocabularySize() > text.vocabSize()
        || tokenizer.maxLength() > text.maxPositionEmbeddings()) {
      throw ModelException.badInput(
          "Tokenizer and text encoder in "
              + folder.path()
              + " don't belong together: "
              + tokenizer.vocabularySize()
              + " tokens of which "
              + text.vocabSize()
              + " are known; download the model again.");
    }
  }

  public ClipTokenizer tokenizer() {
    return tokenizer;
  }

  public ClipTextEncoder textEncoder() {
    return textEncoder;
  }

  public Unet3d unet() {
    return unet;
  }

  /// Of the UNet's products.
  public Precision precision() {
    return precision;
  }

  public AutoencoderKl autoencoder() {
    return autoencoder;
  }

  public SchedulerConfig scheduler() {
    return scheduler;
  }

  public PreviewMap previewMap() {
    return previewMap;
  }

  @Override
  public void close() {
    manager.close();
  }
}
