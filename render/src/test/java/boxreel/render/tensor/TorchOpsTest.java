package boxreel.render.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TorchOpsTest {
  private TorchRuntime runtime;
  private NDManager manager;
  private TorchOps ops;

  @BeforeEach
  void open() {
    runtime = TorchRuntime.open(Device.cpu());
    manager = runtime.newManager();
    ops = runtime.ops();
  }

  @AfterEach
  void close() {
    manager.close();
    runtime.close();
  }

  private NDArray random(int seed, long... shape) {
    var dimensions = new Shape(shape);
    var generator = new Random(seed);
    float[] values = new float[(int) dimensions.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) generator.nextGaussian();
    }
    return manager.create(values, dimensions);
  }

  @Test
  void fusedAttentionEqualsItsMapTimesTheValues() {
    NDArray q = random(1, 2, 5, 8);
    NDArray k = random(2, 2, 7, 8);
    NDArray v = random(3, 2, 7, 8);
    NDArray map = ops.attentionMap(q, k, 2); // [2,2,5,7]
    NDArray heads = v.reshape(2, 7, 2, 4).transpose(0, 2, 1, 3);
    NDArray expected = map.matMul(heads).transpose(0, 2, 1, 3).reshape(2, 5, 8);
    assertArrayEquals(expected.toFloatArray(), ops.attend(q, k, v, 2, q).toFloatArray(), 1e-5f);
    assertEquals(20f, map.sum().getFloat(), 1e-4f, "every row of the map sums to 1");
  }

  @Test
  void productsTakeTheTypeOfTheWeightsAndResultsThatOfTheInput() {
    NDArray x = random(1, 3, 64);
    NDArray weight = random(2, 5, 64);
    NDArray exact = ops.linear(x, weight, null);
    NDArray rounded = ops.linear(x, ops.toBfloat16(weight), null);
    assertEquals(DataType.FLOAT32, rounded.getDataType());
    double error = relativeError(rounded, exact);
    assertTrue(error > 1e-5 && error < 1e-2, "error " + error);
    ops.roundWeights(true);
    assertEquals(0, relativeError(ops.linear(x, weight, null), rounded));
    ops.roundWeights(false);
    assertEquals(0, relativeError(ops.linear(x, weight, null), exact));
  }

  @Test
  void convolutionsInBfloat16AreNearThoseInFloat32() {
    NDArray x = random(3, 1, 4, 6, 5);
    NDArray weight = random(4, 3, 4, 3, 3);
    NDArray bias = random(5, 3);
    double plane =
        relativeError(
            ops.conv2d(x, ops.toBfloat16(weight), bias, 1, 1), ops.conv2d(x, weight, bias, 1, 1));
    assertTrue(plane > 1e-5 && plane < 1e-2, "error " + plane);
    NDArray video = random(6, 1, 4, 5, 2, 2);
    NDArray kernel = random(7, 3, 4, 3, 1, 1);
    double time =
        relativeError(
            ops.convOverTime(video, ops.toBfloat16(kernel), bias),
            ops.convOverTime(video, kernel, bias));
    assertTrue(time > 1e-5 && time < 1e-2, "error " + time);
  }

  @Test
  void float16IsNearerThanBfloat16() {
    // Rounding alone: libtorch's products of float16 on processors can read beyond their memory.
    NDArray x = random(1, 3, 64);
    NDArray rounded = ops.toFloat16(x);
    assertEquals(DataType.FLOAT16, rounded.getDataType());
    double error = relativeError(rounded.toType(DataType.FLOAT32, true), x);
    assertTrue(error > 1e-5 && error < 5e-4, "error " + error);
  }

  private static double relativeError(NDArray actual, NDArray expected) {
    return actual.sub(expected).abs().max().getFloat() / expected.abs().max().getFloat();
  }

  @Test
  void causalAttentionOfTheFirstTokenSeesItAlone() {
    NDArray x = random(4, 1, 6, 4);
    NDArray y = ops.attendCausally(x, x, x, 2, x);
    assertArrayEquals(x.get("0, 0").toFloatArray(), y.get("0, 0").toFloatArray(), 1e-6f);
  }

  @Test
  void geGluMultipliesTheFirstHalfByTheSecondsGelu() {
    NDArray x = manager.create(new float[] {2, 3, 0, 1}, new Shape(1, 4));
    // GELU(1) = 0.8413447
    assertArrayEquals(new float[] {0, 2.524034f}, ops.geglu(x).toFloatArray(), 1e-6f);
  }

  @Test
  void groupNormOverTimeDiffersFromGroupNormPerFrame() {
    NDArray video = random(5, 1, 4, 3, 2, 2);
    NDArray one = manager.ones(new Shape(4));
    NDArray zero = manager.zeros(new Shape(4));
    NDArray overTime = ops.groupNorm(video, one, zero, 2, 1e-5);
    assertEquals(0f, overTime.get("0, :2").mean().getFloat(), 1e-6f);
    assertFalse(Math.abs(overTime.get("0, :2, 0").mean().getFloat()) < 1e-3);
  }

  @Test
  void convolutionOverTimePadsWithZeroFrames() {
    NDArray x = manager.create(new float[] {1, 2, 3}, new Shape(1, 1, 3, 1, 1));
    NDArray weight = manager.create(new float[] {1, 10, 100}, new Shape(1, 1, 3, 1, 1));
    NDArray y = ops.convOverTime(x, weight, manager.zeros(new Shape(1)));
    assertArrayEquals(new float[] {210, 321, 32}, y.toFloatArray(), 1e-4f);
  }

  @Test
  void gradientsFlowThroughTheArchive() {
    NDArray weight = manager.create(new float[] {3}, new Shape(1, 1));
    Autograd.track(weight);
    NDArray x = manager.create(new float[] {2}, new Shape(1, 1));
    try (var autograd = Autograd.record(ops)) {
      NDArray loss = ops.meanSquaredError(ops.linear(x, weight, null), x);
      autograd.backward(loss);
    }
    // d (2w - 2)^2 / dw = 4 (2w - 2) = 16
    assertEquals(16f, Autograd.gradients(List.of(weight)).getFirst().getFloat(0, 0), 1e-5f);
    Autograd.clear(List.of(weight));
    assertEquals(0f, Autograd.gradients(List.of(weight)).getFirst().getFloat(0, 0));
  }

  @Test
  void recordingEndsWithItsScopeEvenAfterAFailure() {
    assertThrows(
        IllegalArgumentException.class,
        () -> {
          try (var _ = Autograd.record(ops)) {
            throw new IllegalArgumentException("on purpose");
          }
        });
    assertFalse(JniUtils.isGradMode());
  }

  @Test
  void adamWStepsByTheLearningRateAndClips() {
    NDArray weight = manager.create(new float[] {1, 1});
    NDArray gradient = manager.create(new float[] {3, -4});
    NDArray m = manager.zeros(new Shape(2));
    NDArray v = manager.zeros(new Shape(2));
    double norm =
        ops.adamW(
            List.of(weight),
            List.of(gradient),
            List.of(m),
            List.of(v),
            new TorchOps.AdamW(0.9, 0.99, 1e-8, 0, 1),
            0.1,
            1);
    assertEquals(5, norm, 1e-5);
    assertArrayEquals(new float[] {0.9f, 1.1f}, weight.toFloatArray(), 1e-5f);
    // The first moment holds the gradient clipped to norm 1.
    assertArrayEquals(new float[] {0.06f, -0.08f}, m.toFloatArray(), 1e-6f);
  }

  @Test
  void anotherThreadIsRefused() throws InterruptedException {
    Throwable[] caught = new Throwable[1];
    Thread other =
        Thread.ofPlatform()
            .start(
                () ->
                    caught[0] =
                        assertThrows(IllegalStateException.class, () -> runtime.newManager()));
    other.join();
    assertEquals(IllegalStateException.class, caught[0].getClass());
  }
}
