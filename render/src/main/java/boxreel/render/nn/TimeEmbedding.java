package boxreel.render.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import boxreel.render.tensor.TorchOps;

/// The timestep as a vector: cosines, then sines of `t * 10000^(-j/half)`, through two linear
/// layers.
public final class TimeEmbedding {
  private static final double MAX_PERIOD = 10000;

  private final TorchOps ops;
  private final int width;
  private final Linear linear1;
  private final Linear linear2;

  /// @param width of the sinusoid, an even number
  public TimeEmbedding(Weights weights, int width, int timeWidth) {
    this.ops = weights.ops();
    this.width = width;
    this.linear1 = Linear.withBias(weights.at("linear_1"), width, timeWidth);
    this.linear2 = Linear.withBias(weights.at("linear_2"), timeWidth, timeWidth);
  }

  /// @param timesteps one per row
  /// @return [rows,T], behind the SiLU that every residual block begins with
  public NDArray forward(NDManager manager, double[] timesteps) {
    float[] values = new float[timesteps.length * width];
    for (int row = 0; row < timesteps.length; row++) {
      System.arraycopy(sinusoid(timesteps[row], width), 0, values, row * width, width);
    }
    // DJL lends libtorch the Java buffer, which a backward pass may outlive: hence the copy.
    NDArray x = manager.create(values, new Shape(timesteps.length, width)).duplicate();
    return ops.silu(linear2.forward(ops.silu(linear1.forward(x))));
  }

  /// @return `width` values, cosines first; the divisor is half the width
  public static float[] sinusoid(double timestep, int width) {
    int half = width / 2;
    float[] values = new float[width];
    for (int j = 0; j < half; j++) {
      double angle = timestep * Math.exp(-Math.log(MAX_PERIOD) * j / half);
      values[j] = (float) Math.cos(angle);
      values[half + j] = (float) Math.sin(angle);
    }
    return values;
  }
}
