package boxreel.render.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TensorScopeTest {
  private TorchRuntime runtime;
  private NDManager manager;

  @BeforeEach
  void open() {
    runtime = TorchRuntime.open(Device.cpu());
    manager = runtime.newManager();
  }

  @AfterEach
  void close() {
    manager.close();
    runtime.close();
  }

  @Test
  void freesWhatIsNotKept() {
    NDArray dropped;
    NDArray kept;
    try (var scope = TensorScope.borrowing()) {
      dropped = manager.ones(new Shape(4));
      kept = scope.keep(dropped.add(1));
    }
    assertTrue(isReleased(dropped));
    assertEquals(2f, kept.getFloat(0));
  }

  @Test
  void leavesAnInputAliveThatAnOperatorHandsBack() {
    NDArray input = manager.ones(new Shape(4));
    try (var scope = TensorScope.borrowing(input)) {
      scope.keep(input.toType(DataType.FLOAT32, false));
    }
    assertEquals(1f, input.getFloat(0));
  }

  @Test
  void handsAKeptTensorToTheScopeAround() {
    NDArray kept;
    try (var _ = TensorScope.borrowing()) {
      try (var inner = TensorScope.borrowing()) {
        kept = inner.keep(manager.ones(new Shape(4)));
      }
      assertFalse(isReleased(kept));
    }
    assertTrue(isReleased(kept));
  }

  @Test
  void keepsTheOperatorsConstantsBeyondTheScopeThatFirstUsedThem() {
    for (int round = 0; round < 2; round++) {
      try (var _ = TensorScope.borrowing()) {
        NDArray x = manager.ones(new Shape(1, 2, 4));
        NDArray attended = runtime.ops().attend(x, x, x, 2, x);
        assertEquals(1f, attended.getFloat(0, 0, 0), 1e-6f);
      }
    }
  }

  @Test
  void aCappedManagerTakesNoTensorFromAnOperation() {
    NDArray weight = manager.ones(new Shape(4));
    manager.cap();
    assertThrows(IllegalStateException.class, () -> weight.mul(weight));
  }

  private static boolean isReleased(NDArray tensor) {
    return ((PtNDArray) tensor).isReleased();
  }
}
