package boxreel.render.toybox.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import boxreel.base.ModelException;
import boxreel.render.model.clip.ClipTextEncoder;
import boxreel.render.model.unet3d.Unet3d;
import boxreel.render.tensor.Autograd;
import boxreel.render.tensor.Processor;
import boxreel.render.tensor.TensorScope;
import boxreel.render.tensor.TorchOps;
import boxreel.render.tensor.TorchRuntime;
import boxreel.render.text.ClipTokenizer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Text encoder and UNet at work on their share of the batches of [DenoiserStage].
final class DenoiserReplica implements Replicas.Replica {
  private static final double SHARE_WITHOUT_FUSERS = 0.1;

  /// Painting is dear, so a painted example is used several times, with other noise.
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

  private final Conditions conditions;
  private final ConditionProbe probe;
  private final List<Example> pool = new ArrayList<>();

  /// @param networks whose weights are trained
  /// @param modelFolder holds the tokenizer
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
    ops.roundWeights(Processor.multipliesBfloat16());
    this.manager = runtime.newManager();
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    this.noising = new NoisedBatch.Maker(random);
    ClipTokenizer tokenizer = ClipTokenizer.load(modelFolder.resolve("tokenizer"));
    ClipTextEncoder textEncoder = networks.textEncoder(ops);
    this.unet = networks.unet(ops);
    this.source = new ExampleSource(tokenizer, phase, seed + 1);
    this.conditions = new Conditions(tokenizer, textEncoder, ops);
    this.probe = new ConditionProbe(unet, conditions, ops);
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
      NDArray focus = ObjectFocus.roots(scratch, examples, phase.frames());
      NDArray loss = ops.meanSquaredError(predicted.mul(focus), noised.velocity().mul(focus));
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
