package boxreel.render.model.unet3d;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import boxreel.render.nn.Conv2d;
import boxreel.render.nn.Weights;
import boxreel.render.tensor.TensorScope;
import boxreel.render.tensor.TorchOps;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// CrossAttnUpBlock3D or UpBlock3D: layers that each take a skip, then twice the size.
final class UpBlock {
  private final TorchOps ops;
  private final List<UnetLayer> layers = new ArrayList<>();
  private final @Nullable Conv2d upsampler;

  /// @param skipChannels channels of the skips in the order in which the layers take them
  UpBlock(
      Weights weights,
      int in,
      int out,
      List<Integer> skipChannels,
      boolean hasAttention,
      boolean isLast,
      Unet3dConfig config) {
    this.ops = weights.ops();
    for (int j = 0; j < skipChannels.size(); j++) {
      int joined = (j == 0 ? in : out) + skipChannels.get(j);
      layers.add(new UnetLayer(weights, j, joined, out, hasAttention, config));
    }
    this.upsampler = isLast ? null : Conv2d.same(weights.at("upsamplers.0.conv"), out, out);
  }

  /// [B*F,in,h,w] to [B*F,out,2h,2w], or the same size in the last block. Where the next skip
  /// is not exactly twice as large, because a side was odd on the way down, its size is taken.
  NDArray forward(NDArray x, UnetState state, Deque<NDArray> skips) {
    try (var scope = TensorScope.borrowing(x)) {
      NDArray y = x;
      for (int j = 0; j < layers.size() && !state.isDone(); j++) {
        DeepCache cache = isLast() ? state.cache() : null;
        if (cache != null && j == layers.size() - cache.layers()) {
          cache.keep(y, scope);
        }
        y = layers.get(j).forward(y.concat(skips.pop(), 1), state);
      }
      if (upsampler != null && !state.isDone()) {
        Shape target = skips.getFirst().getShape();
        y = upsampler.forward(ops.upsampleNearest(y, target.get(2), target.get(3)));
      }
      return scope.keep(y);
    }
  }

  /// The last layers alone, of the last block: [B*F,out,h,w] to the same shape.
  ///
  /// @param skips as many as layers
  NDArray tail(NDArray x, UnetState state, Deque<NDArray> skips) {
    try (var scope = TensorScope.borrowing(x)) {
      NDArray y = x;
      for (UnetLayer layer : layers.subList(layers.size() - skips.size(), layers.size())) {
        y = layer.forward(y.concat(skips.pop(), 1), state);
      }
      return scope.keep(y);
    }
  }

  private boolean isLast() {
    return upsampler == null;
  }
}
