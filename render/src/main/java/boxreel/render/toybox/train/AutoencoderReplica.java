package boxreel.render.toybox.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import boxreel.layout.Box;
import boxreel.render.api.RgbFrame;
import boxreel.render.model.vae.AutoencoderKl;
import boxreel.render.nn.WeightSource;
import boxreel.render.nn.Weights;
import boxreel.render.tensor.Autograd;
import boxreel.render.tensor.TensorScope;
import boxreel.render.tensor.TorchOps;
import boxreel.render.tensor.TorchRuntime;
import boxreel.render.toybox.world.Scene;
import boxreel.render.toybox.world.ScenePainter;
import boxreel.render.toybox.world.SceneSampler;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// The autoencoder at work on crops of still scenes.
///
/// The decoder gets [PictureCode]'s latents with some noise, because a denoiser's are not exact,
/// and draws the picture: absolute and squared error of pixels, and absolute error of their
/// differences along both axes (edges are what a cartoon is made of). The encoder learns those
/// latents by their likelihood under its mean and variance. So the latents are fixed, and
/// decoder, encoder and UNet can be trained in any order.
final class AutoencoderReplica implements Replicas.Replica {
  private static final int BATCH = 8;
  private static final int CROP_WIDTH = 80;
  private static final int CROP_HEIGHT = 64;
  private static final double ENCODER_WEIGHT = 0.1;
  private static final double MOST_NOISE = 0.2;

  /// Keeps the likelihood from running away where a latent is easily told.
  private static final double LEAST_LOG_VARIANCE = -6;

  private static final double SQUARED_WEIGHT = 2;
  private static final double EDGE_WEIGHT = 1;

  private final boolean isWhole;
  private final int batch;
  private final TorchOps ops;
  private final NDManager manager;
  private final RandomGenerator random;
  private final AutoencoderKl autoencoder;
  private final Prefetch<float[]> batches;

  /// @param isWhole whether the encoder learns too
  /// @param replicas how many share a batch
  AutoencoderReplica(
      TorchRuntime runtime, WeightSource weights, boolean isWhole, int replicas, long seed) {
    this.isWhole = isWhole;
    this.batch = Math.max(1, BATCH / replicas);
    this.ops = runtime.ops();
    this.manager = runtime.newManager();
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    this.autoencoder = new AutoencoderKl(Weights.of(weights, ops), ToyboxRecipe.autoencoder(1));
    var source = new Crops(batch, seed);
    this.batches = new Prefetch<>("toybox-crops", source::draw);
  }

  @Override
  public double backward(double share) throws InterruptedException {
    float[] crops = batches.take();
    try (NDManager scratch = manager.newSubManager();
        var _ = TensorScope.borrowing();
        var autograd = Autograd.record(ops)) {
      NDArray x = scratch.create(crops, new Shape(batch, 3, CROP_HEIGHT, CROP_WIDTH));
      float[] code = code(crops);
      NDArray y =
          autoencoder.decodeUnscaled(scratch.create(noisy(code), latentShape()).duplicate());
      NDArray loss =
          ops.meanAbsoluteError(y, x)
              .add(ops.scale(ops.meanSquaredError(y, x), SQUARED_WEIGHT))
              .add(ops.scale(edges(y, x), EDGE_WEIGHT));
      if (isWhole) {
        NDArray latents = scratch.create(code, latentShape()).duplicate();
        loss = loss.add(ops.scale(surprise(x, latents), ENCODER_WEIGHT));
      }
      autograd.backward(ops.scale(loss, share));
      return loss.getFloat();
    }
  }

  private NDArray edges(NDArray y, NDArray x) {
    NDArray across =
        ops.meanAbsoluteError(
            y.get(":, :, :, 1:").sub(y.get(":, :, :, :-1")),
            x.get(":, :, :, 1:").sub(x.get(":, :, :, :-1")));
    NDArray down =
        ops.meanAbsoluteError(
            y.get(":, :, 1:").sub(y.get(":, :, :-1")), x.get(":, :, 1:").sub(x.get(":, :, :-1")));
    return across.add(down);
  }

  /// Negative log likelihood of latents under what the encoder tells from pixels, without its
  /// constant.
  private NDArray surprise(NDArray x, NDArray latents) {
    NDArray moments = autoencoder.moments(x); // [B,2C,h,w]
    NDArray mean = moments.get(":, :" + PictureCode.CHANNELS);
    NDArray logVariance =
        moments.get(":, " + PictureCode.CHANNELS + ":").clip(LEAST_LOG_VARIANCE, 20);
    NDArray squares = mean.sub(latents).square().mul(ops.scale(logVariance, -1).exp());
    return ops.scale(squares.add(logVariance).mean(), 0.5);
  }

  private float[] code(float[] crops) {
    float[] code = new float[Math.toIntExact(latentShape().size())];
    for (int i = 0; i < batch; i++) {
      int pixels = i * crops.length / batch;
      int latents = i * code.length / batch;
      PictureCode.encode(crops, pixels, CROP_WIDTH, CROP_HEIGHT, code, latents);
    }
    return code;
  }

  private float[] noisy(float[] code) {
    float[] noisy = code.clone();
    for (int i = 0; i < batch; i++) {
      double level = MOST_NOISE * random.nextDouble();
      for (int k = i * code.length / batch; k < (i + 1) * code.length / batch; k++) {
        noisy[k] += (float) (level * random.nextGaussian());
      }
    }
    return noisy;
  }

  private Shape latentShape() {
    return new Shape(
        batch,
        PictureCode.CHANNELS,
        CROP_HEIGHT / ToyboxRecipe.CELL,
        CROP_WIDTH / ToyboxRecipe.CELL);
  }

  @Override
  public void close() {
    batches.close();
    manager.close();
  }

  /// Crops that mostly show an object.
  private static final class Crops {
    private static final double SHARE_ON_OBJECT = 0.8;

    private final int count;
    private final SceneSampler scenes;
    private final ScenePainter painter = new ScenePainter(ToyboxRecipe.WIDTH, ToyboxRecipe.HEIGHT);
    private final RandomGenerator random;

    Crops(int count, long seed) {
      this.count = count;
      this.scenes = new SceneSampler(seed);
      this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed + 1);
    }

    float[] draw() {
      int size = 3 * CROP_WIDTH * CROP_HEIGHT;
      float[] batch = new float[count * size];
      for (int i = 0; i < count; i++) {
        Scene scene = scenes.still();
        RgbFrame frame = painter.paint(scene, 0);
        double x = random.nextDouble();
        double y = random.nextDouble();
        int objects = scene.shot().tracks().size();
        if (objects > 0 && random.nextDouble() < SHARE_ON_OBJECT) {
          Optional<Box> box = scene.shot().tracks().get(random.nextInt(objects)).boxAt(0);
          x = box.map(Box::centreX).orElse(x) + 0.1 * random.nextGaussian();
          y = box.map(Box::centreY).orElse(y) + 0.1 * random.nextGaussian();
        }
        int left = corner(x, ToyboxRecipe.WIDTH, CROP_WIDTH);
        int top = corner(y, ToyboxRecipe.HEIGHT, CROP_HEIGHT);
        Pixels.copy(frame, left, top, CROP_WIDTH, CROP_HEIGHT, batch, i * size);
      }
      return batch;
    }

    private static int corner(double centre, int side, int crop) {
      return Math.clamp(Math.round(centre * side - crop / 2.0), 0, side - crop);
    }
  }
}
