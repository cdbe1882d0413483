package boxreel.render.toybox.train;

import ai.djl.ndarray.NDManager;
import boxreel.base.ModelException;
import boxreel.render.tensor.TorchRuntime;
import java.nio.file.Path;
import java.util.random.RandomGeneratorFactory;

/// Trains text encoder and UNet to predict the velocity of noisy latents. On stills the temporal
/// layers are left out and everything else learns, base and GLIGEN together, with the fusers
/// bypassed in a share of the batches, because a model has to draw without boxes too. On clips
/// the temporal layers learn, alone or with the rest.
final class DenoiserStage implements Stage {
  private final DenoiserPhase phase;
  private final NDManager manager;
  private final DenoiserWeights weights;
  private final Optimizer optimizer;
  private final Replicas<DenoiserReplica> replicas;

  /// @param modelFolder holds autoencoder and tokenizer; text encoder and UNet start from what
  ///     it holds of them, else at random
  DenoiserStage(TorchRuntime runtime, DenoiserPhase phase, Path modelFolder, long seed)
      throws ModelException, InterruptedException {
    this.phase = phase;
    this.manager = runtime.newManager();
    this.weights =
        new DenoiserWeights(
            manager,
            runtime.ops(),
            modelFolder,
            RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
    this.optimizer = new Optimizer(manager, runtime.ops(), weights.all(), phase.isTrained());
    int count = Math.min(Replicas.fittingCount(), phase.batch());
    this.replicas =
        new Replicas<>(
            count,
            (own, index) ->
                new DenoiserReplica(own, phase, weights, modelFolder, count, seed + 1000L * index));
  }

  @Override
  public String name() {
    return phase.stageName();
  }

  @Override
  public double peakLearningRate() {
    return phase.peakLearningRate();
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
  public String probe() throws ModelException, InterruptedException {
    return replicas.onFirst(DenoiserReplica::probe);
  }

  @Override
  public void export(Path modelFolder) throws ModelException {
    weights.export(modelFolder, optimizer.averaged());
  }

  @Override
  public void close() {
    replicas.close();
    manager.close();
  }
}
