package boxreel.render.weights;

import java.util.Arrays;

/// Numbers with a shape in the Java heap, row by row (the last size runs fastest).
///
/// @param shape sizes, outermost first; empty for a scalar; not to be changed
/// @param data as many numbers as the sizes multiply to; not copied
@SuppressWarnings("ArrayRecordComponent") // a buffer between files and tensors, never compared
public record HostTensor(long[] shape, float[] data) {
  public HostTensor {
    long elements = 1;
    for (long size : shape) {
      if (size < 0) {
        throw new IllegalArgumentException("A size is negative: " + Arrays.toString(shape));
      }
      elements = Math.multiplyExact(elements, size);
    }
    if (elements != data.length) {
      throw new IllegalArgumentException(
          "Shape " + Arrays.toString(shape) + " does not hold " + data.length + " numbers");
    }
  }
}
