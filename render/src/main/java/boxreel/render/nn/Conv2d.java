package boxreel.render.nn;

import ai.djl.ndarray.NDArray;
import boxreel.render.tensor.TorchOps;

/// A square 2-D convolution with bias: [B,in,H,W] to [B,out,H',W'].
public final class Conv2d {
  private final TorchOps ops;
  private final NDArray weight;
  private final NDArray bias;
  private final int stride;
  private final int padding;

  private Conv2d(Weights weights, int in, int out, int kernel, int stride, int padding, Init init) {
    this.ops = weights.ops();
    this.weight = weights.take("weight", init, out, in, kernel, kernel);
    this.bias = weights.take("bias", Init.ZERO, out);
    this.stride = stride;
    this.padding = padding;
  }

  /// 3x3, same size.
  public static Conv2d same(Weights weights, int in, int out) {
    return new Conv2d(weights, in, out, 3, 1, 1, Init.FAN_IN);
  }

  /// 3x3, same size, starting at zero.
  public static Conv2d sameFromZero(Weights weights, int in, int out) {
    return new Conv2d(weights, in, out, 3, 1, 1, Init.ZERO);
  }

  /// 1x1.
  public static Conv2d pointwise(Weights weights, int in, int out) {
    return new Conv2d(weights, in, out, 1, 1, 0, Init.FAN_IN);
  }

  /// 3x3 with stride 2.
  ///
  /// @param padding zeros on every side: 1 in the UNet, 0 in the VAE, which pads by itself
  public static Conv2d halving(Weights weights, int channels, int padding) {
    return new Conv2d(weights, channels, channels, 3, 2, padding, Init.FAN_IN);
  }

  public NDArray forward(NDArray x) {
    return ops.conv2d(x, weight, bias, stride, padding);
  }
}
