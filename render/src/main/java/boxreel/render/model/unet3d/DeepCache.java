package boxreel.render.model.unet3d;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import boxreel.render.tensor.TensorScope;
import org.jspecify.annotations.Nullable;

/// What the UNet's inner blocks gave in one evaluation, for the next ones, which then compute
/// the stem and the outermost layers alone (DeepCache, Ma et al., CVPR 2024): neighbouring
/// steps differ little in there. Approximate.
///
/// Belongs to one sample. Confined to its thread.
public final class DeepCache implements AutoCloseable {
  private final NDManager owner;
  private final int interval;
  private final int layers;
  private @Nullable NDArray features;
  private int uses;

  /// @param owner of what is kept: [B*F,C,h,w]
  /// @param interval evaluations per full one, 1 or more
  /// @param layers how many of the last up block's layers are computed each time, 1 or more;
  ///     their counterparts on the way down with them
  public DeepCache(NDManager owner, int interval, int layers) {
    this.owner = owner;
    this.interval = interval;
    this.layers = layers;
  }

  int layers() {
    return layers;
  }

  /// What to go on from in this evaluation, or null if it has to be a full one.
  ///
  /// @param rows B*F
  @Nullable NDArray reused(long rows) {
    if (features == null || uses >= interval - 1 || features.getShape().get(0) != rows) {
      return null;
    }
    uses++;
    return features;
  }

  /// Keeps what a full evaluation has before the last `layers` layers.
  ///
  /// @param scope in which the tensor was made
  void keep(NDArray tensor, TensorScope scope) {
    close();
    // A view of the same numbers, so that what else is made of the tensor stays where it was.
    features = scope.give(tensor.reshape(tensor.getShape()), owner);
  }

  @Override
  public void close() {
    if (features != null) {
      features.close();
      features = null;
    }
    uses = 0;
  }
}
