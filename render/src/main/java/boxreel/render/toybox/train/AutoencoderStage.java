package boxreel.render.toybox.train;

import ai.djl.ndarray.NDManager;
import boxreel.base.ModelException;
import boxreel.render.model.vae.AutoencoderKl;
import boxreel.render.nn.FreshWeights;
import boxreel.render.nn.Weights;
import boxreel.render.pipeline.PreviewMap;
import boxreel.render.tensor.TorchOps;
import boxreel.render.tensor.TorchRuntime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGeneratorFactory;

/// Trains the autoencoder, or its decoder alone. The latents are those of [PictureCode] either
/// way, so a UNet that knows them stays good.
final class AutoencoderStage implements Stage {
  private final boolean isWhole;
  private final NDManager manager;
  private final Optimizer optimizer;
  private final Replicas<AutoencoderReplica> replicas;

  private AutoencoderStage(TorchRuntime runtime, Path modelFolder, boolean isWhole, long seed)
      throws ModelException, InterruptedException {
    this.isWhole = isWhole;
    TorchOps ops = runtime.ops();
    this.manager = runtime.newManager();
    var fresh =
        new FreshWeights(manager, RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
    var _ = new AutoencoderKl(Weights.of(fresh, ops), ToyboxRecipe.autoencoder(1));
    Checkpoint.restore(manager, modelFolder.resolve(ToyboxFolder.VAE_WEIGHTS), fresh.all());
    this.optimizer = new Optimizer(manager, ops, fresh.all(), name -> isWhole || isOfDecoder(name));
    var shared = new SharedWeights(fresh.all());
    int count = Replicas.fittingCount();
    this.replicas =
        new Replicas<>(
            count,
            (own, index) ->
                new AutoencoderReplica(own, shared, isWhole, count, seed + 1000L * index));
  }

  /// @param modelFolder whose autoencoder is gone on from, if it holds one
  static AutoencoderStage whole(TorchRuntime runtime, Path modelFolder, long seed)
      throws ModelException, InterruptedException {
    return new AutoencoderStage(runtime, modelFolder, true, seed);
  }

  /// @param modelFolder holds the autoencoder
  static AutoencoderStage decoder(TorchRuntime runtime, Path modelFolder, long seed)
      throws ModelException, InterruptedException {
    if (!Files.exists(modelFolder.resolve(ToyboxFolder.VAE_WEIGHTS))) {
      throw ModelException.badInput(
          "There is no autoencoder in " + modelFolder + " yet; train the part autoencoder first.");
    }
    return new AutoencoderStage(runtime, modelFolder, false, seed);
  }

  private static boolean isOfDecoder(String weight) {
    return weight.startsWith("decoder.") || weight.startsWith("post_quant_conv.");
  }

  @Override
  public String name() {
    return isWhole ? "autoencoder" : "decoder";
  }

  @Override
  public double peakLearningRate() {
    return isWhole ? 2e-3 : 1e-3;
  }

  @Override
  public Optimizer optimizer() {
    return optimizer;
  }

  @Override
  public double backward() throws ModelException, InterruptedException {
    return replicas.backward();
  }

  @Override
  public void export(Path modelFolder) throws ModelException {
    ToyboxFolder.writeAutoencoder(modelFolder, optimizer.averaged(), 1);
    WorldLatents world = WorldLatents.sample();
    PreviewMap.fit(
            world.latents(),
            world.pixels(),
            PictureCode.CHANNELS,
            ToyboxRecipe.CELLS_DOWN,
            ToyboxRecipe.CELLS_ACROSS,
            ToyboxRecipe.CELL)
        .write(modelFolder);
  }

  @Override
  public void close() {
    replicas.close();
    manager.close();
  }
}
