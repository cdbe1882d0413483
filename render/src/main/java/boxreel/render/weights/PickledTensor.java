package boxreel.render.weights;

import java.util.List;
import java.util.OptionalLong;

/// A tensor as a pickle describes it: a view of a storage.
///
/// @param key the storage's name
/// @param storageElements how many elements the storage is said to have
/// @param offset the first element's place in the storage
/// @param strides how many elements further the next one along each size is
record PickledTensor(
    DType dtype,
    String key,
    long storageElements,
    long offset,
    List<Long> shape,
    List<Long> strides) {
  /// The product of the sizes, unless it is impossible: a negative size, more than the storage
  /// holds, or a place outside of it.
  OptionalLong elements() {
    long elements = 1;
    long last = offset;
    try {
      for (int i = 0; i < shape.size(); i++) {
        if (shape.get(i) < 0 || strides.get(i) < 0) {
          return OptionalLong.empty();
        }
        elements = Math.multiplyExact(elements, shape.get(i));
        long steps = Math.max(shape.get(i) - 1, 0);
        last = Math.addExact(last, Math.multiplyExact(steps, strides.get(i)));
      }
    } catch (ArithmeticException e) {
      return OptionalLong.empty();
    }
    boolean fits =
        shape.size() == strides.size()
            && offset >= 0
            && elements <= storageElements
            && (elements == 0 ? offset <= storageElements : last < storageElements);
    return fits ? OptionalLong.of(elements) : OptionalLong.empty();
  }

  /// Whether its elements lie in the storage one after the other.
  boolean isContiguous() {
    long expected = 1;
    for (int i = shape.size() - 1; i >= 0; i--) {
      if (shape.get(i) != 1 && strides.get(i) != expected) {
        return false;
      }
      expected *= shape.get(i);
    }
    return true;
  }
}
