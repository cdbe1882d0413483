package boxreel.render.weights;

import java.util.Arrays;

/// What a weight file says of one tensor; checked, but nothing of it is read yet.
///
/// @param name the checkpoint's key
/// @param dtype its element type in the file
/// @param shape sizes, outermost first; empty for a scalar; not to be changed
/// @param begin its first byte, counted from the start of the file's data
/// @param end the byte after its last
@SuppressWarnings("ArrayRecordComponent") // read by tensor code that takes long[]
public record TensorInfo(String name, DType dtype, long[] shape, long begin, long end) {
  /// Number of elements; 1 for a scalar.
  public long elements() {
    return (end - begin) / dtype.bytes();
  }

  /// Bytes in the file.
  public long bytes() {
    return end - begin;
  }

  @Override
  public String toString() {
    return name + " " + dtype + Arrays.toString(shape);
  }
}
