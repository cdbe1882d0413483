package boxreel.render.tensor;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.JniUtils;

/// The PyTorch engine as one thread uses it: root of all tensors, and the operators.
///
/// libtorch's grad mode belongs to a thread and is on for every thread but the one that started
/// the engine; a runtime is therefore opened, used and closed on one thread, and turns
/// gradients off there.
public final class TorchRuntime implements AutoCloseable {
  private final PtNDManager root;
  private final TorchOps ops;
  private final Thread owner = Thread.currentThread();

  private TorchRuntime(PtNDManager root) {
    this.root = root;
    this.ops = new TorchOps(root);
  }

  /// Starts the engine with the user's libraries instead of those that come along; no effect
  /// once it runs.
  public static TorchRuntime open(Device device, Libtorch own) {
    own.use();
    return open(device);
  }

  /// Starts the engine if need be and opens a runtime for the calling thread.
  ///
  /// @param device where tensors are made
  /// @throws EngineException if the engine can't start, or can't make tensors there
  public static TorchRuntime open(Device device) {
    // Without this DJL asks the network for a native library that fits the machine better.
    System.setProperty("ai.djl.offline", "true");
    // One image is small work: more threads than cores only wait for each other.
    System.setProperty(
        "ai.djl.pytorch.num_interop_threads",
        System.getProperty("ai.djl.pytorch.num_interop_threads", "1"));
    var root = (PtNDManager) Engine.getEngine("PyTorch").newBaseManager(device);
    JniUtils.setGradMode(false);
    try (NDArray number = root.ones(new Shape(1))) {
      // What a machine lacks shows with the first tensor, not before.
      number.toFloatArray();
    } catch (EngineException e) {
      root.close();
      throw e;
    }
    return new TorchRuntime(root);
  }

  /// A manager for tensors of one model or one job; the caller closes it.
  public NDManager newManager() {
    checkThread();
    return root.newSubManager();
  }

  /// Where tensors are made.
  public Device device() {
    return root.getDevice();
  }

  public TorchOps ops() {
    return ops;
  }

  /// @throws IllegalStateException on any other thread than the one that opened this runtime
  public void checkThread() {
    if (!Thread.currentThread().equals(owner)) {
      throw new IllegalStateException(
          "Tensors of thread " + owner.getName() + " used on " + Thread.currentThread().getName());
    }
  }

  @Override
  public void close() {
    ops.close();
    root.close();
  }
}
