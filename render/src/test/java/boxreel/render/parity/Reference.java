package boxreel.render.parity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import boxreel.base.ModelException;
import boxreel.render.weights.HostTensor;
import boxreel.render.weights.WeightIndex;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/// One fixture file: named inputs, and what the reference made of them.
public final class Reference implements AutoCloseable {
  /// Largest relative error of one network's output.
  public static final double MODULE = 1e-4;

  /// Largest relative error at the end of a sampled trajectory.
  public static final double TRAJECTORY = 1e-3;

  private final WeightIndex index;

  private Reference(WeightIndex index) {
    this.index = index;
  }

  /// @param part such as `unet` for the file `io-unet.safetensors` of that model
  public static Reference open(String model, String part) throws ModelException {
    return new Reference(WeightIndex.open(folder(model).resolve("io-" + part + ".safetensors")));
  }

  /// A reduced model's folder, `tiny-a` or `tiny-b`, or the root of all for the empty name.
  public static Path folder(String model) {
    try {
      var root = Objects.requireNonNull(Reference.class.getResource("/reference"));
      return Path.of(root.toURI()).resolve(model);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  public boolean has(String name) {
    return index.tensors().containsKey(name);
  }

  public HostTensor host(String name) {
    try {
      return index.toHost(name);
    } catch (ModelException e) {
      throw new IllegalStateException(e);
    }
  }

  /// As float32.
  public NDArray floats(NDManager manager, String name) {
    HostTensor tensor = host(name);
    return manager.create(tensor.data(), new Shape(tensor.shape()));
  }

  /// Small whole numbers, as int64.
  public NDArray longs(NDManager manager, String name) {
    HostTensor tensor = host(name);
    return manager.create(longs(name), new Shape(tensor.shape()));
  }

  /// Small whole numbers.
  public long[] longs(String name) {
    float[] data = host(name).data();
    long[] numbers = new long[data.length];
    for (int i = 0; i < data.length; i++) {
      numbers[i] = (long) data[i];
    }
    return numbers;
  }

  /// Asserts that a tensor is the reference's within max|a-b| / max|b| <= tolerance.
  public void assertAgrees(String name, NDArray actual, double tolerance) {
    assertArrayEquals(host(name).shape(), actual.getShape().getShape(), name);
    assertAgrees(name, actual.toFloatArray(), tolerance);
  }

  /// As above, for numbers on the host.
  public void assertAgrees(String name, float[] actual, double tolerance) {
    double error = relativeError(actual, host(name).data());
    assertTrue(error <= tolerance, name + ": relative error " + error + " > " + tolerance);
  }

  /// max|a-b| / max|b|; infinite where a number is not finite.
  public static double relativeError(float[] actual, float[] expected) {
    if (actual.length != expected.length) {
      throw new IllegalArgumentException(actual.length + " numbers, not " + expected.length);
    }
    double difference = 0;
    double size = 0;
    for (int i = 0; i < actual.length; i++) {
      if (!Float.isFinite(actual[i])) {
        return Double.POSITIVE_INFINITY;
      }
      difference = Math.max(difference, Math.abs((double) actual[i] - expected[i]));
      size = Math.max(size, Math.abs(expected[i]));
    }
    return difference / size;
  }

  @Override
  public void close() {
    index.close();
  }
}
