package boxreel.render.toybox.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import boxreel.render.tensor.TorchRuntime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectFocusTest {
  private static final int CELLS = ToyboxRecipe.CELLS_ACROSS * ToyboxRecipe.CELLS_DOWN;

  @Test
  void weighsTheCellsThatABoxTouches() {
    // Two frames: cells 2..4 across and row 3 in the first; absent in the second.
    float left = 2.5f / ToyboxRecipe.CELLS_ACROSS;
    float right = 4.5f / ToyboxRecipe.CELLS_ACROSS;
    float top = 3.2f / ToyboxRecipe.CELLS_DOWN;
    float bottom = 3.9f / ToyboxRecipe.CELLS_DOWN;
    var example =
        new Example(
            new float[0],
            new int[0],
            List.of("a ball"),
            new float[] {left, top, right, bottom, left, top, right, bottom},
            new boolean[] {true, false});
    float[] roots;
    try (TorchRuntime runtime = TorchRuntime.open(Device.cpu());
        NDManager manager = runtime.newManager()) {
      roots = ObjectFocus.roots(manager, List.of(example), 2).toFloatArray();
    }
    assertEquals(2 * CELLS, roots.length);
    double sum = 0;
    for (float root : roots) {
      sum += root * root;
    }
    assertEquals(1, sum / roots.length, 1e-5, "the loss as a whole keeps its size");
    float outside = roots[2 * CELLS - 1];
    for (int i = 0; i < roots.length; i++) {
      int x = i % ToyboxRecipe.CELLS_ACROSS;
      int y = i / ToyboxRecipe.CELLS_ACROSS;
      boolean inside = y == 3 && x >= 2 && x <= 4;
      assertEquals(inside ? 1 / 0.35 : 1, Math.pow(roots[i] / outside, 2), 1e-4, x + "," + y);
    }
  }
}
