package boxreel.render.model.unet3d;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import boxreel.render.nn.Init;
import boxreel.render.nn.Linear;
import boxreel.render.nn.Weights;
import boxreel.render.tensor.TorchOps;

/// GLIGEN's grounding tokens (Li et al. 2023, eq. 5): phrase vector and Fourier features of the
/// box through three linear layers. Empty slots take learned null vectors.
final class PositionNet {
  private static final int FREQUENCIES = 8;
  private static final double BASE = 100;

  /// Sine and cosine of four coordinates at eight frequencies.
  static final int FOURIER_WIDTH = FREQUENCIES * 2 * 4;

  private static final int HIDDEN = 512;

  private final TorchOps ops;
  private final Linear linear0;
  private final Linear linear2;
  private final Linear linear4;
  private final NDArray nullPositiveFeature;
  private final NDArray nullPositionFeature;

  /// @param width E of phrase vectors and of the tokens
  PositionNet(Weights weights, int width) {
    this.ops = weights.ops();
    this.linear0 = Linear.withBias(weights.at("linears", 0), width + FOURIER_WIDTH, HIDDEN);
    this.linear2 = Linear.withBias(weights.at("linears", 2), HIDDEN, HIDDEN);
    this.linear4 = Linear.withBias(weights.at("linears", 4), HIDDEN, width);
    this.nullPositiveFeature = weights.take("null_positive_feature", Init.ZERO, width);
    this.nullPositionFeature = weights.take("null_position_feature", Init.ZERO, FOURIER_WIDTH);
  }

  /// @return tokens [N,K,E]
  NDArray forward(NDManager manager, Grounding grounding) {
    NDArray mask = grounding.mask().expandDims(2); // [N,K,1]
    NDArray phrases = ops.blend(mask, grounding.phrases(), nullPositiveFeature); // [N,K,E]
    NDArray boxes = ops.blend(mask, fourier(manager, grounding.boxes()), nullPositionFeature);
    NDArray x = phrases.concat(boxes, 2); // [N,K,E+64]
    x = ops.silu(linear0.forward(x));
    x = ops.silu(linear2.forward(x));
    return linear4.forward(x);
  }

  /// Boxes [N,K,4] to [N,K,64]. Computed on the host in double precision: the top frequency is
  /// 56.
  private static NDArray fourier(NDManager manager, NDArray boxes) {
    Shape shape = boxes.getShape();
    float[] corners = boxes.toFloatArray();
    float[] features = new float[corners.length / 4 * FOURIER_WIDTH];
    for (int row = 0; row < corners.length / 4; row++) {
      fourier(corners, 4 * row, features, FOURIER_WIDTH * row);
    }
    // A copy, because a backward pass may outlive the Java buffer that DJL lends to libtorch.
    return manager
        .create(features, new Shape(shape.get(0), shape.get(1), FOURIER_WIDTH))
        .duplicate();
  }

  /// Order: frequency slowest, then sine before cosine, then x0, y0, x1, y1.
  static void fourier(float[] corners, int from, float[] features, int to) {
    for (int j = 0; j < FREQUENCIES; j++) {
      double frequency = Math.pow(BASE, (double) j / FREQUENCIES);
      for (int c = 0; c < 4; c++) {
        double angle = frequency * corners[from + c];
        features[to + 8 * j + c] = (float) Math.sin(angle);
        features[to + 8 * j + 4 + c] = (float) Math.cos(angle);
      }
    }
  }
}
