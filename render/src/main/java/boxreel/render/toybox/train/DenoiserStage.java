package boxreel.render.toybox.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import boxreel.base.ModelException;
import boxreel.render.model.clip.ClipTextEncoder;
import boxreel.render.model.unet3d.Unet3d;
import boxreel.render.model.vae.AutoencoderKl;
import boxreel.render.model.vae.VaeConfig;
import boxreel.render.nn.FreshWeights;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Trains text encoder and UNet to predict the velocity `v = a eps - b x_0` of `x_t = a x_0 + b
/// eps` (Salimans and Ho 2022). On stills the temporal layers are left out and everything else
/// learns, base and GLIGEN together, with the fusers bypassed in a share of the batches,
/// because a model has to draw without boxes too. On clips the temporal layers learn, alone or
/// with the rest.
final class DenoiserStage implements Stage {
  private static final double SHARE_WITHOUT_FUSERS = 0.1;

  /// Encoding is dear, so a painted example is used several times, with other noise.
  private static final int POOL_FRAMES = 16_384;

  private final DenoiserPhase phase;
  private final TorchOps ops;
  private final NDManager manager;
  private final RandomGenerator random;
  private final ToyboxSchedule schedule = new ToyboxSchedule();
  private final ClipTextEncoder textEncoder;
  private final Unet3d unet;
  private final Map<String, NDArray> textWeights = new LinkedHashMap<>();
  private final Map<String, NDArray> unetWeights = new LinkedHashMap<>();
  private final Optimizer optimizer;
  private final ExampleSource source;
  private final Conditions conditions;
  private final List<Example> pool = new ArrayList<>();

  /// @param modelFolder holds autoencoder and tokenizer; text encoder and UNet start from what
  ///     it holds of them, else at random
  DenoiserStage(TorchRuntime runtime, DenoiserPhase phase, Path modelFolder, long seed)
      throws ModelException {
    this.phase = phase;
    this.ops = runtime.ops();
    this.manager = runtime.newManager();
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    ClipTokenizer tokenizer = ClipTokenizer.load(modelFolder.resolve("tokenizer"));
    var freshText = new FreshWeights(manager, random);
    this.textEncoder =
        new ClipTextEncoder(
            Weights.of(freshText, ops), ToyboxRecipe.textEncoder(tokenizer.vocabularySize()));
    textWeights.putAll(freshText.all());
    var freshUnet = new FreshWeights(manager, random);
    this.unet = new Unet3d(Weights.of(freshUnet, ops), ToyboxRecipe.denoiser());
    unetWeights.putAll(freshUnet.all());
    Checkpoint.restore(manager, modelFolder.resolve(ToyboxFolder.TEXT_WEIGHTS), textWeights);
    Checkpoint.restore(manager, modelFolder.resolve(ToyboxFolder.UNET_WEIGHTS), unetWeights);
    this.optimizer = new Optimizer(manager, ops, allWeights(), phase.isTrained());
    this.source =
        new ExampleSource(
            manager,
            loadAutoencoder(modelFolder),
            tokenizer,
            phase.frames(),
            seed + System.nanoTime() % 1_000_000);
    this.conditions = new Conditions(tokenizer, textEncoder, ops, random);
  }

  private Map<String, NDArray> allWeights() {
    Map<String, NDArray> all = new LinkedHashMap<>();
    textWeights.forEach((name, weight) -> all.put("text." + name, weight));
    unetWeights.forEach((name, weight) -> all.put("unet." + name, weight));
    return all;
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
  public double backward() throws InterruptedException {
    List<Example> examples = drawExamples();
    try (NDManager batch = manager.newSubManager();
        var _ = TensorScope.borrowing();
        var autograd = Autograd.record(ops)) {
      Noised noised = noised(batch, examples);
      Conditions.Batch given = conditions.of(batch, examples, phase.frames());
      NDArray objects =
          random.nextDouble() < SHARE_WITHOUT_FUSERS
              ? null
              : unet.groundingTokens(batch, given.grounding());
      NDArray predicted =
          phase.frames() == 1
              ? unet.forwardSpatially(noised.sample, noised.timesteps, given.text(), objects)
              : unet.forward(noised.sample, noised.timesteps, given.text(), objects);
      NDArray loss = ops.meanSquaredError(predicted, noised.velocity);
      autograd.backward(loss);
      return loss.getFloat();
    }
  }

  private List<Example> drawExamples() throws InterruptedException {
    int capacity = POOL_FRAMES / phase.frames();
    List<Example> drawn =
        source.draw(pool.size() < phase.batch() ? phase.batch() : phase.freshPerBatch());
    List<Example> batch = new ArrayList<>(drawn);
    while (batch.size() < phase.batch()) {
      batch.add(pool.get(random.nextInt(pool.size())));
    }
    for (Example example : drawn) {
      if (pool.size() < capacity) {
        pool.add(example);
      } else {
        pool.set(random.nextInt(capacity), example);
      }
    }
    return batch;
  }

  /// @param sample noisy latents [B,C,F,h,w]
  /// @param velocity what to predict, same shape
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Noised(NDArray sample, NDArray velocity, double[] timesteps) {}

  /// Timesteps are drawn one per equal part of the schedule, which evens out the batch's loss.
  private Noised noised(NDManager batch, List<Example> examples) {
    int count = examples.size();
    int frames = phase.frames();
    int size = examples.getFirst().latents().length;
    int cells = ToyboxRecipe.WIDTH / 8 * ToyboxRecipe.HEIGHT / 8;
    int channels = size / frames / cells;
    float[] sample = new float[count * size];
    float[] velocity = new float[count * size];
    double[] timesteps = new double[count];
    for (int b = 0; b < count; b++) {
      int t = (int) ((b + random.nextDouble()) / count * ToyboxSchedule.TIMESTEPS);
      timesteps[b] = t;
      double signal = schedule.signal(t);
      double noise = schedule.noise(t);
      float[] clean = examples.get(b).latents();
      for (int f = 0; f < frames; f++) {
        for (int c = 0; c < channels; c++) {
          int from = (f * channels + c) * cells; // [F,C,hw]
          int to = b * size + (c * frames + f) * cells; // [B,C,F,hw]
          for (int i = 0; i < cells; i++) {
            double x0 = clean[from + i];
            double epsilon = random.nextGaussian();
            sample[to + i] = (float) (signal * x0 + noise * epsilon);
            velocity[to + i] = (float) (signal * epsilon - noise * x0);
          }
        }
      }
    }
    var shape = new Shape(count, channels, frames, ToyboxRecipe.HEIGHT / 8, ToyboxRecipe.WIDTH / 8);
    return new Noised(batch.create(sample, shape), batch.create(velocity, shape), timesteps);
  }

  @Override
  public void export(Path modelFolder) throws ModelException {
    Map<String, NDArray> averaged = optimizer.averaged();
    ToyboxFolder.writeTextEncoder(modelFolder, textEncoder.config(), under("text.", averaged));
    ToyboxFolder.writeDenoiser(modelFolder, under("unet.", averaged));
    ToyboxFolder.writeFrame(modelFolder);
  }

  private static Map<String, NDArray> under(String prefix, Map<String, NDArray> all) {
    Map<String, NDArray> part = new LinkedHashMap<>();
    all.forEach(
        (name, weight) -> {
          if (name.startsWith(prefix)) {
            part.put(name.substring(prefix.length()), weight);
          }
        });
    return part;
  }

  @Override
  public void close() {
    source.close();
    manager.close();
  }
}
