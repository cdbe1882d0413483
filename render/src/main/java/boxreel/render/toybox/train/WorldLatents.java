package boxreel.render.toybox.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import boxreel.render.model.vae.AutoencoderKl;
import boxreel.render.tensor.TensorScope;
import boxreel.render.toybox.world.ScenePainter;
import boxreel.render.toybox.world.SceneSampler;
import java.util.Arrays;

/// A fixed set of the world's pictures beside what an autoencoder makes of them.
///
/// @param pixels in -1..1, [N,3,H,W]
/// @param latents means, not scaled, [N,C,h,w]
/// @param channels C
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record WorldLatents(float[] pixels, float[] latents, int channels) {
  private static final int SCENES = 96;
  private static final int CHUNK = 8;
  private static final long SEED = 77;
  private static final int PIXELS = 3 * ToyboxRecipe.WIDTH * ToyboxRecipe.HEIGHT;

  static WorldLatents of(NDManager manager, AutoencoderKl autoencoder) {
    int channels = autoencoder.config().latentChannels();
    var scenes = new SceneSampler(SEED);
    var painter = new ScenePainter(ToyboxRecipe.WIDTH, ToyboxRecipe.HEIGHT);
    float[] pixels = new float[SCENES * PIXELS];
    float[] latents = new float[0];
    for (int scene = 0; scene < SCENES; scene++) {
      Pixels.copy(painter.paint(scenes.still(), 0), pixels, scene * PIXELS);
    }
    for (int from = 0; from < SCENES; from += CHUNK) {
      try (NDManager chunk = manager.newSubManager();
          var _ = TensorScope.borrowing()) {
        NDArray x =
            chunk.create(
                Arrays.copyOfRange(pixels, from * PIXELS, (from + CHUNK) * PIXELS),
                new Shape(CHUNK, 3, ToyboxRecipe.HEIGHT, ToyboxRecipe.WIDTH));
        float[] part = autoencoder.moments(x).get(":, :" + channels).toFloatArray();
        latents = from == 0 ? new float[part.length * (SCENES / CHUNK)] : latents;
        System.arraycopy(part, 0, latents, from / CHUNK * part.length, part.length);
      }
    }
    return new WorldLatents(pixels, latents, channels);
  }

  /// How alike neighbouring cells of a row are in each channel: their correlation, at least 0.
  /// Smooth channels say what stands where, the others where an edge runs inside its cell.
  double[] smoothness() {
    int width = ToyboxRecipe.WIDTH / ToyboxRecipe.CELL;
    double[] squares = new double[channels];
    double[] steps = new double[channels];
    for (int i = 1; i < latents.length; i++) {
      int c = i / cells() % channels;
      if (i % width > 0) {
        squares[c] += 0.5 * (latents[i] * latents[i] + latents[i - 1] * latents[i - 1]);
        steps[c] += 0.5 * Math.pow(latents[i] - latents[i - 1], 2);
      }
    }
    double[] correlation = new double[channels];
    for (int c = 0; c < channels; c++) {
      correlation[c] = Math.max(0, 1 - steps[c] / squares[c]);
    }
    return correlation;
  }

  /// Cells per picture.
  int cells() {
    return latents.length / SCENES / channels;
  }
}
