package boxreel.render.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import com.google.errorprone.annotations.MustBeClosed;
import java.util.ArrayList;
import java.util.List;

/// Records operators while open, so that gradients can be asked for. Grad mode is off again on
/// this thread once closed, whatever happened in between.
public final class Autograd implements AutoCloseable {
  private final TorchOps ops;

  private Autograd(TorchOps ops) {
    if (JniUtils.isGradMode()) {
      throw new IllegalStateException("Gradients are being recorded already");
    }
    this.ops = ops;
    JniUtils.setGradMode(true);
    ops.setRecording(true);
  }

  @MustBeClosed
  public static Autograd record(TorchOps ops) {
    return new Autograd(ops);
  }

  /// Adds d `loss` / d leaf to the gradient of every leaf that [#track] marked.
  ///
  /// @param loss 0-dimensional
  public void backward(NDArray loss) {
    var scalar = (PtNDArray) loss;
    try (var one = (PtNDArray) loss.onesLike()) {
      JniUtils.backward(scalar, one, false, false);
    }
  }

  /// Marks a tensor as one that gradients are wanted for.
  public static void track(NDArray leaf) {
    JniUtils.attachGradient((PtNDArray) leaf, true);
  }

  /// The gradients of leaves, which stay owned by libtorch; the handles belong to the open scope.
  /// A leaf that took no part gets zeros.
  public static List<NDArray> gradients(List<NDArray> leaves) {
    List<NDArray> gradients = new ArrayList<>(leaves.size());
    for (NDArray leaf : leaves) {
      gradients.add(gradient(leaf));
    }
    return gradients;
  }

  private static NDArray gradient(NDArray leaf) {
    PtNDArray gradient = JniUtils.getGradient((PtNDArray) leaf);
    return gradient == null ? leaf.zerosLike() : gradient;
  }

  /// Sets gradients to zero: libtorch adds to them on every backward pass.
  public static void clear(List<NDArray> leaves) {
    for (NDArray leaf : leaves) {
      JniUtils.zeroGrad((PtNDArray) leaf);
    }
  }

  @Override
  public void close() {
    ops.setRecording(false);
    JniUtils.setGradMode(false);
  }
}
