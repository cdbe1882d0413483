package boxreel.render.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import boxreel.render.noise.TorchNoise;
import boxreel.render.tensor.Autograd;
import boxreel.render.tensor.TensorScope;
import boxreel.render.tensor.TorchRuntime;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedForwardTest {
  private static final int WIDTH = 8;
  private static final int ROWS = 5;
  private static final int TOKENS = 3;

  /// Bytes that one row takes inside.
  private static final long ROW = TOKENS * 8 * WIDTH * Float.BYTES;

  @ParameterizedTest
  @ValueSource(longs = {1, ROW, 2 * ROW, 4 * ROW + 1, 5 * ROW})
  void rowsInGroupsGiveTheSameNumbersAndSlopes(long mostInside) {
    try (TorchRuntime runtime = TorchRuntime.open(Device.cpu());
        NDManager manager = runtime.newManager()) {
      var source = new FreshWeights(manager, new Random(1));
      FeedForward whole = new FeedForward(Weights.of(source, runtime.ops()), WIDTH);
      var again =
          Weights.of((name, _, _) -> Objects.requireNonNull(source.all().get(name)), runtime.ops());
      var grouped = new FeedForward(again, WIDTH, mostInside);
      float[] numbers = new TorchNoise(2).normal(ROWS * TOKENS * WIDTH);
      NDArray x = manager.create(numbers, new Shape(ROWS, TOKENS, WIDTH));
      int before = manager.getManagedArrays().size();
      try (var _ = TensorScope.borrowing(x)) {
        NDArray y = grouped.forward(x);
        assertEquals(x.getShape(), y.getShape());
        assertArrayEquals(whole.forward(x).toFloatArray(), y.toFloatArray(), 1e-5f);
      }
      assertEquals(before, manager.getManagedArrays().size(), "leaves nothing behind");
      assertArrayEquals(
          slope(runtime, whole, x).toFloatArray(),
          slope(runtime, grouped, x).toFloatArray(),
          1e-5f);
    }
  }

  private static NDArray slope(TorchRuntime runtime, FeedForward layer, NDArray x) {
    NDArray leaf = x.duplicate();
    Autograd.track(leaf);
    try (var tape = Autograd.record(runtime.ops())) {
      tape.backward(layer.forward(leaf).square().sum());
    }
    return Autograd.gradients(List.of(leaf)).getFirst();
  }
}
