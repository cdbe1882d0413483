package boxreel.render.toybox.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import boxreel.base.ModelException;
import boxreel.render.tensor.Autograd;
import boxreel.render.tensor.TensorScope;
import boxreel.render.tensor.TorchRuntime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplicasTest {
  /// Its loss is the mean squared distance of the shared weight from its own target.
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Distance(TorchRuntime runtime, NDManager manager, NDArray weight, float[] target)
      implements Replicas.Replica {
    @Override
    public double backward(double share) {
      try (NDManager scratch = manager.newSubManager();
          var _ = TensorScope.borrowing(weight);
          var autograd = Autograd.record(runtime.ops())) {
        NDArray goal = scratch.create(target, new Shape(target.length));
        NDArray loss = runtime.ops().meanSquaredError(weight, goal);
        autograd.backward(runtime.ops().scale(loss, share));
        return loss.getFloat();
      }
    }

    @Override
    public void close() {
      manager.close();
    }
  }

  @Test
  void addUpToTheGradientOfTheWholeBatch() throws ModelException, InterruptedException {
    float[][] targets = {{1, 2}, {3, 6}, {-1, 1}};
    try (TorchRuntime runtime = TorchRuntime.open(Device.cpu());
        NDManager manager = runtime.newManager()) {
      NDArray weight = manager.zeros(new Shape(2));
      Autograd.track(weight);
      try (var replicas =
          new Replicas<>(
              3, (own, index) -> new Distance(own, own.newManager(), weight, targets[index]))) {
        // Means of (1+4)/2, (9+36)/2 and (1+1)/2.
        assertEquals((2.5 + 22.5 + 1) / 3, replicas.backward(), 1e-5);
        try (var _ = TensorScope.borrowing()) {
          // d/dw of the mean over three losses at w = 0: minus the mean target.
          assertArrayEquals(
              new float[] {-1, -3},
              Autograd.gradients(List.of(weight)).getFirst().toFloatArray(),
              1e-5f);
        }
      }
    }
  }

  @Test
  void passOnWhatGoesWrongInOne() throws ModelException, InterruptedException {
    ModelException refusal =
        assertThrows(
            ModelException.class,
            () ->
                new Replicas<Distance>(
                    2,
                    (own, index) -> {
                      throw ModelException.badInput("no autoencoder");
                    }));
    assertEquals("no autoencoder", refusal.getMessage());
    try (var replicas =
        new Replicas<Replicas.Replica>(
            2,
            (_, _) ->
                new Replicas.Replica() {
                  @Override
                  public double backward(double share) {
                    throw new IllegalStateException("not finite");
                  }

                  @Override
                  public void close() {}
                })) {
      assertEquals(
          "not finite", assertThrows(IllegalStateException.class, replicas::backward).getMessage());
    }
  }
}
