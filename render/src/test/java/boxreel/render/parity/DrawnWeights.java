package boxreel.render.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import boxreel.render.nn.Init;
import boxreel.render.nn.WeightSource;
import boxreel.render.noise.TorchNoise;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// A U-Net's weights as `src/test/reference/weights.py` draws them from their names, rounded to
/// half precision.
public final class DrawnWeights implements WeightSource {
  /// Numbers in the largest tensor of the full-size model.
  private static final int LARGEST = 2560 * 1280 * 9;

  private final NDManager manager;
  private final ByteBuffer buffer =
      ByteBuffer.allocateDirect(LARGEST * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
  private long parameters;

  /// @param manager owner of the weights
  public DrawnWeights(NDManager manager) {
    this.manager = manager;
  }

  /// How many numbers were drawn.
  public long parameters() {
    return parameters;
  }

  @Override
  public NDArray take(String name, Init init, long... shape) {
    var dimensions = new Shape(shape);
    int size = Math.toIntExact(dimensions.size());
    parameters += size;
    float[] drawn = new TorchNoise(seed(name)).normal(size);
    FloatBuffer floats = buffer.clear().asFloatBuffer();
    for (float number : drawn) {
      floats.put(Float.float16ToFloat(Float.floatToFloat16(scaled(name, number, shape))));
    }
    ByteBuffer numbers = buffer.slice(0, size * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    try (NDArray lent = manager.create(numbers, dimensions, DataType.FLOAT32)) {
      return lent.duplicate();
    }
  }

  static long seed(String name) {
    var crc = new CRC32();
    crc.update(name.getBytes(StandardCharsets.UTF_8));
    return crc.getValue() & 0x7FFFFFFF;
  }

  private static float scaled(String name, float number, long[] shape) {
    if (name.endsWith(".bias")) {
      return 0.1f * number;
    }
    if (shape.length == 1) {
      return 1 + 0.2f * number;
    }
    double fanIn = 1;
    for (int axis = 1; axis < shape.length; axis++) {
      fanIn *= shape[axis];
    }
    float scaled = number / (float) Math.sqrt(fanIn);
    if (name.contains(".to_q.") || name.contains(".to_k.")) {
      scaled *= 1.2f;
    }
    return name.equals("conv_out.weight") ? 0.3f * scaled : scaled;
  }
}
