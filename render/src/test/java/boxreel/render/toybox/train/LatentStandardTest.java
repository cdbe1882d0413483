package boxreel.render.toybox.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import boxreel.render.model.vae.AutoencoderKl;
import boxreel.render.nn.FreshWeights;
import boxreel.render.nn.Weights;
import boxreel.render.tensor.TensorScope;
import boxreel.render.tensor.TorchRuntime;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LatentStandardTest {
  @Test
  void evensOutLatentsAndLeavesPicturesAlone() {
    try (TorchRuntime runtime = TorchRuntime.open(Device.cpu());
        NDManager manager = runtime.newManager();
        var _ = TensorScope.borrowing()) {
      var fresh = new FreshWeights(manager, new Random(5));
      var before = new AutoencoderKl(Weights.of(fresh, runtime.ops()), ToyboxRecipe.autoencoder(1));
      WorldLatents world = WorldLatents.of(manager, before);
      LatentStandard standard = LatentStandard.of(world);
      var after =
          new AutoencoderKl(
              Weights.of(new SharedWeights(standard.applied(manager, fresh.all())), runtime.ops()),
              ToyboxRecipe.autoencoder(1));

      WorldLatents told = standard.applied(world);
      WorldLatents made = WorldLatents.of(manager, after);
      assertArrayEquals(told.latents(), made.latents(), 1e-3f);
      for (int c = 0; c < made.channels(); c++) {
        double[] channel = channel(made, c);
        double mean = Arrays.stream(channel).average().orElseThrow();
        assertEquals(0, mean, 1e-3);
        assertEquals(
            1,
            Arrays.stream(channel).map(v -> Math.pow(v - mean, 2)).average().orElseThrow(),
            1e-2);
      }

      NDArray pixels =
          manager.create(
              Arrays.copyOf(world.pixels(), 3 * ToyboxRecipe.WIDTH * ToyboxRecipe.HEIGHT),
              new Shape(1, 3, ToyboxRecipe.HEIGHT, ToyboxRecipe.WIDTH));
      assertArrayEquals(
          before.decode(before.encodeMean(pixels)).toFloatArray(),
          after.decode(after.encodeMean(pixels)).toFloatArray(),
          1e-3f);
    }
  }

  private static double[] channel(WorldLatents world, int c) {
    int cells = world.cells();
    int pictures = world.latents().length / cells / world.channels();
    double[] values = new double[pictures * cells];
    for (int n = 0; n < pictures; n++) {
      for (int i = 0; i < cells; i++) {
        values[n * cells + i] = world.latents()[(n * world.channels() + c) * cells + i];
      }
    }
    return values;
  }
}
