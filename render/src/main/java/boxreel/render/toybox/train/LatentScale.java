package boxreel.render.toybox.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import boxreel.render.model.vae.AutoencoderKl;
import boxreel.render.tensor.TensorScope;
import boxreel.render.toybox.world.ScenePainter;
import boxreel.render.toybox.world.SceneSampler;

/// How latents have to be scaled so that their deviation is 1 (`scaling_factor`).
final class LatentScale {
  private static final int SCENES = 64;
  private static final int CHUNK = 8;
  private static final long SEED = 77;

  private LatentScale() {}

  /// One over the root mean square of latents of a fixed set of scenes.
  static double measure(NDManager manager, AutoencoderKl autoencoder) {
    var scenes = new SceneSampler(SEED);
    var painter = new ScenePainter(ToyboxRecipe.WIDTH, ToyboxRecipe.HEIGHT);
    int size = 3 * ToyboxRecipe.WIDTH * ToyboxRecipe.HEIGHT;
    double squares = 0;
    for (int done = 0; done < SCENES; done += CHUNK) {
      float[] pixels = new float[CHUNK * size];
      for (int i = 0; i < CHUNK; i++) {
        Pixels.copy(painter.paint(scenes.still(), 0), pixels, i * size);
      }
      try (NDManager chunk = manager.newSubManager();
          var _ = TensorScope.borrowing()) {
        NDArray x =
            chunk.create(pixels, new Shape(CHUNK, 3, ToyboxRecipe.HEIGHT, ToyboxRecipe.WIDTH));
        NDArray moments = autoencoder.moments(x);
        NDArray mean = moments.get(":, :" + autoencoder.config().latentChannels());
        squares += mean.square().mean().getFloat();
      }
    }
    return 1 / Math.sqrt(squares * CHUNK / SCENES);
  }
}
