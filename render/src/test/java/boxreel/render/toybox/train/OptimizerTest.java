package boxreel.render.toybox.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import boxreel.base.ModelException;
import boxreel.render.tensor.Autograd;
import boxreel.render.tensor.TensorScope;
import boxreel.render.tensor.TorchRuntime;
import boxreel.render.weights.SafetensorsWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptimizerTest {
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

  private double step(Optimizer optimizer, NDArray weight, NDArray target, double rate) {
    try (var _ = TensorScope.borrowing(weight, target)) {
      double loss;
      try (var autograd = Autograd.record(runtime.ops())) {
        NDArray error = runtime.ops().meanSquaredError(weight, target);
        autograd.backward(error);
        loss = error.getFloat();
      }
      optimizer.step(rate);
      return loss;
    }
  }

  @Test
  void findsTheMinimumAndAveragesItsWay() {
    NDArray weight = manager.zeros(new Shape(3));
    NDArray frozen = manager.ones(new Shape(2));
    NDArray target = manager.create(new float[] {1, -2, 0.5f});
    var optimizer =
        new Optimizer(
            manager,
            runtime.ops(),
            Map.of("w", weight, "frozen", frozen),
            name -> name.equals("w"));
    for (int i = 0; i < 400; i++) {
      step(optimizer, weight, target, 0.02);
    }
    assertArrayEquals(target.toFloatArray(), weight.toFloatArray(), 0.01f);
    Map<String, NDArray> averaged = optimizer.averaged();
    assertEquals(Set.of("w", "frozen"), averaged.keySet());
    averaged.forEach(
        (name, average) -> {
          float[] expected = name.equals("w") ? target.toFloatArray() : new float[] {1, 1};
          assertArrayEquals(expected, average.toFloatArray(), 0.1f, name);
        });
  }

  @Test
  void goesOnFromACheckpointAsIfNeverStopped(@TempDir Path folder) throws ModelException {
    Path file = folder.resolve("state.safetensors");
    NDArray target = manager.create(new float[] {1, -2, 0.5f});
    NDArray first = manager.zeros(new Shape(3));
    var unbroken = new Optimizer(manager, runtime.ops(), Map.of("w", first), _ -> true);
    for (int i = 0; i < 10; i++) {
      step(unbroken, first, target, 0.05);
    }
    Checkpoint.save(
        file,
        unbroken.state(),
        Map.of("step", "" + unbroken.step()),
        SafetensorsWriter.Precision.F32);
    for (int i = 0; i < 5; i++) {
      step(unbroken, first, target, 0.05);
    }

    NDArray second = manager.zeros(new Shape(3));
    var resumed = new Optimizer(manager, runtime.ops(), Map.of("w", second), _ -> true);
    Map<String, String> notes = Checkpoint.restore(manager, file, resumed.state());
    resumed.continueFrom(Long.parseLong(notes.get("step")));
    for (int i = 0; i < 5; i++) {
      step(resumed, second, target, 0.05);
    }
    assertEquals(15, resumed.step());
    assertArrayEquals(first.toFloatArray(), second.toFloatArray(), 1e-7f);
  }

  @Test
  void refusesACheckpointOfAnotherModel(@TempDir Path folder) throws ModelException {
    Path file = folder.resolve("state.safetensors");
    Checkpoint.save(
        file, Map.of("w", manager.zeros(new Shape(4))), Map.of(), SafetensorsWriter.Precision.F32);
    ModelException refusal =
        assertThrows(
            ModelException.class,
            () -> Checkpoint.restore(manager, file, Map.of("w", manager.zeros(new Shape(3)))));
    assertTrue(refusal.getMessage().contains("another model"), refusal.getMessage());
  }
}
