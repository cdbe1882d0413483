package boxreel.render.toybox.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import boxreel.base.ModelException;
import boxreel.render.model.clip.ClipTextEncoder;
import boxreel.render.model.unet3d.Unet3d;
import boxreel.render.model.vae.AutoencoderKl;
import boxreel.render.model.vae.VaeConfig;
import boxreel.render.nn.Weights;
import boxreel.render.tensor.Autograd;
import boxreel.render.tensor.TensorScope;
import boxreel.render.tensor.TorchOps;
import boxreel.render.tensor.TorchRuntime;
import boxreel.render.text.ClipTokenizer;
import boxreel.render.weights.CheckpointWeights;
import boxreel.render.weights.JsonConfig;
import boxreel.render.weights.WeightIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Text encoder and UNet at work on their share of the batches of [DenoiserStage].
final class DenoiserReplica implements Replicas.Replica {
  private static final double SHARE_WITHOUT_FUSERS = 0.1;

  private static final double LEAST_EMPHASIS = 0.2;

  /// Encoding is dear, so a painted example is used several times, with other noise.
  private static final int POOL_FRAMES = 16_384;

  /// Examples, with fewer of which nothing is used again.
  private static final int SMALLEST_POOL = 32;

  private final DenoiserPhase phase;
  private final int batch;
  private final TorchOps ops;
  private final NDManager manager;
  private final RandomGenerator random;
  private final NoisedBatch.Maker noising;
  private final Unet3d unet;
  private final ExampleSource source;

  /// Square roots of the loss's weights per channel, [1,C,1,1,1].
  private final NDArray emphasis;
  private final Conditions conditions;
  private final ConditionProbe probe;
  private final List<Example> pool = new ArrayList<>();

  /// @param networks whose weights are trained
  /// @param modelFolder holds autoencoder and tokenizer
  /// @param replicas how many share a batch
  DenoiserReplica(
      TorchRuntime runtime,
      DenoiserPhase phase,
      DenoiserWeights networks,
      Path modelFolder,
      int replicas,
      long seed)
      throws ModelException {
    this.phase = phase;
    this.batch = Math.max(1, phase.batch() / replicas);
    this.ops = runtime.ops();
    this.manager = runtime.newManager();
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    this.noising = new NoisedBatch.Maker(random);
    ClipTokenizer tokenizer = ClipTokenizer.load(modelFolder.resolve("tokenizer"));
    ClipTextEncoder textEncoder = networks.textEncoder(ops);
    this.unet = networks.unet(ops);
    AutoencoderKl autoencoder = loadAutoencoder(modelFolder);
    this.emphasis = emphasis(WorldLatents.of(manager, autoencoder).smoothness());
    this.source = new ExampleSource(manager, autoencoder, tokenizer, phase, seed + 1);
    this.conditions = new Conditions(tokenizer, textEncoder, ops);
    this.probe = new ConditionProbe(unet, conditions, ops);
  }

  private AutoencoderKl loadAutoencoder(Path modelFolder) throws ModelException {
    VaeConfig config = VaeConfig.read(JsonConfig.read(modelFolder.resolve("vae/config.json")));
    try (WeightIndex index = WeightIndex.open(modelFolder.resolve(ToyboxFolder.VAE_WEIGHTS))) {
      var weights = new CheckpointWeights(index, manager);
      var autoencoder = new AutoencoderKl(Weights.of(weights, ops), config);
      weights.finish();
      return autoencoder;
    }
  }

  /// Channels that say what stands where count most. The others can't be told before that is
  /// known, and would fill the gradient with noise.
  private NDArray emphasis(double[] smoothness) {
    double mean = Arrays.stream(smoothness).average().orElseThrow() + LEAST_EMPHASIS;
    float[] roots = new float[smoothness.length];
    for (int c = 0; c < roots.length; c++) {
      roots[c] = (float) Math.sqrt((smoothness[c] + LEAST_EMPHASIS) / mean);
    }
    // A copy, because backward reads it, and libtorch doesn't own what Java lends it.
    return manager.create(roots, new Shape(1, roots.length, 1, 1, 1)).duplicate();
  }

  @Override
  public double backward(double share) throws InterruptedException {
    List<Example> examples = drawExamples();
    try (NDManager scratch = manager.newSubManager();
        var _ = TensorScope.borrowing();
        var autograd = Autograd.record(ops)) {
      NoisedBatch noised = noising.of(scratch, examples, phase.frames(), phase.firstTimestep());
      Conditions.Batch given =
          conditions.of(scratch, examples, phase.frames(), () -> Conditions.Shown.atRandom(random));
      NDArray objects =
          random.nextDouble() < SHARE_WITHOUT_FUSERS
              ? null
              : unet.groundingTokens(scratch, given.grounding());
      NDArray predicted =
          phase.frames() == 1
              ? unet.forwardSpatially(noised.sample(), noised.timesteps(), given.text(), objects)
              : unet.forward(noised.sample(), noised.timesteps(), given.text(), objects);
      NDArray loss = ops.meanSquaredError(predicted.mul(emphasis), noised.velocity().mul(emphasis));
      autograd.backward(ops.scale(loss, share));
      return loss.getFloat();
    }
  }

  private List<Example> drawExamples() throws InterruptedException {
    int capacity = POOL_FRAMES / phase.frames();
    List<Example> drawn = source.draw(pool.size() < SMALLEST_POOL ? batch : freshCount());
    List<Example> examples = new ArrayList<>(drawn);
    while (examples.size() < batch) {
      examples.add(pool.get(random.nextInt(pool.size())));
    }
    for (Example example : drawn) {
      if (pool.size() < capacity) {
        pool.add(example);
      } else {
        pool.set(random.nextInt(capacity), example);
      }
    }
    return examples;
  }

  /// The fresh share of a batch, rounded at random, because it may be less than one example.
  private int freshCount() {
    return (int) (batch * phase.freshShare() + random.nextDouble());
  }

  /// How much words and boxes matter to the network as it is now.
  String probe() throws InterruptedException {
    return probe.measure(manager, source, phase.frames());
  }

  @Override
  public void close() {
    source.close();
    manager.close();
  }
}
