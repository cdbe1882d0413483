package boxreel.render.model.lavie;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import boxreel.render.nn.AttendedTokens;
import boxreel.render.nn.Conv2d;
import boxreel.render.nn.GroupNorm;
import boxreel.render.nn.TimeEmbedding;
import boxreel.render.nn.Weights;
import boxreel.render.tensor.TensorScope;
import boxreel.render.tensor.TorchOps;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// LaVie's interpolation network (`UNet3DConditionModel` of its repository): noisy latents
/// beside the nearest key frame's latents, timestep and text in; the predicted noise out.
///
/// Any number of frames and any latent size; sides that don't halve evenly are rounded up on the
/// way down.
public final class InterpolationUnet {
  private final InterpolationConfig config;
  private final TorchOps ops;
  private final Conv2d convIn;
  private final TimeEmbedding timeEmbedding;
  private final List<Level> down = new ArrayList<>();
  private final InterpolationLayer middle;
  private final PooledResnet middleOut;
  private final List<Level> up = new ArrayList<>();
  private final GroupNorm convNormOut;
  private final Conv2d convOut;

  /// One block.
  ///
  /// @param resize to the next level, null in the last block
  private record Level(List<InterpolationLayer> layers, @Nullable Conv2d resize) {}

  public InterpolationUnet(Weights weights, InterpolationConfig config) {
    this.config = config;
    this.ops = weights.ops();
    List<Integer> channels = config.blockOutChannels();
    int finest = channels.getFirst();
    int levels = config.levels();
    this.convIn = Conv2d.same(weights.at("conv_in"), config.inChannels(), finest);
    this.timeEmbedding =
        new TimeEmbedding(weights.at("time_embedding"), finest, config.timeWidth());
    Deque<Integer> skips = new ArrayDeque<>();
    skips.push(finest);
    int in = finest;
    for (int i = 0; i < levels; i++) {
      int out = channels.get(i);
      Weights place = weights.at("down_blocks", i);
      List<InterpolationLayer> layers = new ArrayList<>();
      for (int j = 0; j < config.layersPerBlock(); j++) {
        int heads = config.downHasAttention().get(i) ? config.heads().get(i) : 0;
        layers.add(new InterpolationLayer(place, j, j == 0 ? in : out, out, heads, config));
        skips.push(out);
      }
      boolean isLast = i == levels - 1;
      down.add(
          new Level(
              layers, isLast ? null : Conv2d.halving(place.at("downsamplers.0.conv"), out, 1)));
      if (!isLast) {
        skips.push(out);
      }
      in = out;
    }
    Weights mid = weights.at("mid_block");
    this.middle = new InterpolationLayer(mid, 0, in, in, config.heads().getLast(), config);
    this.middleOut = new PooledResnet(mid.at("resnets", 1), in, in, config);
    for (int i = 0; i < levels; i++) {
      int level = levels - 1 - i;
      int out = channels.get(level);
      Weights place = weights.at("up_blocks", i);
      List<InterpolationLayer> layers = new ArrayList<>();
      for (int j = 0; j <= config.layersPerBlock(); j++) {
        int joined = (j == 0 ? in : out) + skips.pop();
        int heads = config.upHasAttention().get(i) ? config.heads().get(level) : 0;
        layers.add(new InterpolationLayer(place, j, joined, out, heads, config));
      }
      up.add(
          new Level(
              layers, level == 0 ? null : Conv2d.same(place.at("upsamplers.0.conv"), out, out)));
      in = out;
    }
    this.convNormOut =
        new GroupNorm(
            weights.at("conv_norm_out"), config.normNumGroups(), finest, config.normEps());
    this.convOut = Conv2d.same(weights.at("conv_out"), finest, config.outChannels());
  }

  public InterpolationConfig config() {
    return config;
  }

  /// One evaluation.
  ///
  /// @param sample noisy latents and, behind them in the channel axis, each frame's key frame:
  ///     [B,2C,F,h,w]
  /// @param timestep the same for all videos
  /// @param text text states [B,L,E]
  /// @return [B,C,F,h,w], of `sample`'s manager
  public NDArray forward(NDArray sample, double timestep, AttendedTokens text) {
    Shape shape = sample.getShape();
    if (text.rows() != shape.get(0)) {
      throw new IllegalArgumentException(
          "A batch of " + shape.get(0) + " needs as many texts, not " + text.rows());
    }
    double[] timesteps = new double[(int) shape.get(0)];
    Arrays.fill(timesteps, timestep);
    try (var scope = TensorScope.borrowing(sample)) {
      NDArray time = timeEmbedding.forward(sample.getManager(), timesteps); // [B,T]
      var pass = new FramePass(shape.get(0), shape.get(2), time, text);
      NDArray x = convIn.forward(FramePass.toFrames(sample));
      Deque<NDArray> skips = new ArrayDeque<>();
      skips.push(x);
      for (Level block : down) {
        x = down(block, x, pass, skips);
      }
      x = middleOut.forward(middle.forward(x, pass), pass);
      for (Level block : up) {
        x = up(block, x, pass, skips);
      }
      x = convOut.forward(PooledResnet.normalised(convNormOut, x, pass)); // [B*F,C,h,w]
      return scope.keep(pass.toVideos(x));
    }
  }

  private static NDArray down(Level block, NDArray x, FramePass pass, Deque<NDArray> skips) {
    NDArray y = x;
    for (InterpolationLayer layer : block.layers) {
      y = layer.forward(y, pass);
      skips.push(y);
    }
    if (block.resize != null) {
      y = block.resize.forward(y);
      skips.push(y);
    }
    return y;
  }

  private NDArray up(Level block, NDArray x, FramePass pass, Deque<NDArray> skips) {
    try (var scope = TensorScope.borrowing(x)) {
      NDArray y = x;
      for (InterpolationLayer layer : block.layers) {
        y = layer.forward(y.concat(skips.pop(), 1), pass);
      }
      if (block.resize != null) {
        // Where the next skip is not exactly twice as large, its size is taken.
        Shape target = skips.getFirst().getShape();
        y = block.resize.forward(ops.upsampleNearest(y, target.get(2), target.get(3)));
      }
      return scope.keep(y);
    }
  }
}
