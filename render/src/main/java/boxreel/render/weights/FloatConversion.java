package boxreel.render.weights;

import boxreel.base.ModelException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/// Turns any element type into 32-bit floats.
final class FloatConversion {
  private FloatConversion() {}

  /// Converts all of `source` (little-endian) into `target`, from its position on.
  static void convert(ByteBuffer source, DType type, FloatBuffer target) {
    int count = source.remaining() / type.bytes();
    switch (type) {
      case F32 -> target.put(source.asFloatBuffer());
      case F64 -> {
        for (int i = 0; i < count; i++) {
          target.put((float) source.getDouble(i * 8));
        }
      }
      case F16 -> {
        for (int i = 0; i < count; i++) {
          target.put(Float.float16ToFloat(source.getShort(i * 2)));
        }
      }
      case BF16 -> {
        // bfloat16 is the upper half of a float
        for (int i = 0; i < count; i++) {
          target.put(Float.intBitsToFloat(source.getShort(i * 2) << 16));
        }
      }
      case I64 -> {
        for (int i = 0; i < count; i++) {
          target.put((float) source.getLong(i * 8));
        }
      }
      case I32 -> {
        for (int i = 0; i < count; i++) {
          target.put((float) source.getInt(i * 4));
        }
      }
      case I16 -> {
        for (int i = 0; i < count; i++) {
          target.put(source.getShort(i * 2));
        }
      }
      case I8 -> {
        for (int i = 0; i < count; i++) {
          target.put(source.get(i));
        }
      }
      case U8 -> {
        for (int i = 0; i < count; i++) {
          target.put(source.get(i) & 0xFF);
        }
      }
      case BOOL -> {
        for (int i = 0; i < count; i++) {
          target.put(source.get(i) == 0 ? 0 : 1);
        }
      }
    }
  }

  static ModelException tooLarge(String file, String name) {
    return ModelException.badInput(
        "Tensor "
            + name
            + " in "
            + file
            + " is larger than 2 GiB, which no model that Boxreel knows has; check that it is the"
            + " right file.");
  }
}
