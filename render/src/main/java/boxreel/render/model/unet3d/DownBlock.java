package boxreel.render.model.unet3d;

import ai.djl.ndarray.NDArray;
import boxreel.render.nn.Conv2d;
import boxreel.render.nn.Weights;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// CrossAttnDownBlock3D or DownBlock3D: layers at one resolution, then half the size.
final class DownBlock {
  private final List<UnetLayer> layers = new ArrayList<>();
  private final @Nullable Conv2d downsampler;

  DownBlock(
      Weights weights, int in, int out, boolean hasAttention, boolean isLast, Unet3dConfig config) {
    for (int j = 0; j < config.layersPerBlock(); j++) {
      layers.add(new UnetLayer(weights, j, j == 0 ? in : out, out, hasAttention, config));
    }
    this.downsampler = isLast ? null : Conv2d.halving(weights.at("downsamplers.0.conv"), out, 1);
  }

  /// [B*F,in,h,w] to [B*F,out,h/2,w/2], or the same size in the last block.
  ///
  /// @param skips gets every layer's output and the smaller one
  NDArray forward(NDArray x, UnetState state, Deque<NDArray> skips) {
    NDArray y = x;
    for (UnetLayer layer : layers) {
      if (state.isDone()) {
        return y;
      }
      y = layer.forward(y, state);
      skips.push(y);
    }
    if (downsampler != null && !state.isDone()) {
      y = downsampler.forward(y);
      skips.push(y);
    }
    return y;
  }

  /// The first layers alone, of the first block.
  ///
  /// @param count of them
  /// @param skips gets every layer's output
  void head(NDArray x, UnetState state, Deque<NDArray> skips, int count) {
    NDArray y = x;
    for (UnetLayer layer : layers.subList(0, count)) {
      y = layer.forward(y, state);
      skips.push(y);
    }
  }
}
