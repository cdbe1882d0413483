package boxreel.render.guidance;

import boxreel.layout.Box;
import java.util.Arrays;
import java.util.Optional;

/// The cells of a grid that a box covers; none if the object is absent or outside the frame.
///
/// The size is rounded and not the far corner, so that a moving box keeps its size; halves are
/// rounded to even, as in the reference. Differs from upstream: a box that is wholly left of the
/// frame or above it covers nothing, where the reference's negative index would select cells.
///
/// @param top first row
/// @param bottom behind the last row
/// @param left first column
/// @param right behind the last column
record BoxMask(int top, int bottom, int left, int right) {
  static BoxMask of(Optional<Box> box, int height, int width) {
    if (box.isEmpty()) {
      return new BoxMask(0, 0, 0, 0);
    }
    Box b = box.get();
    int left = (int) Math.rint(b.x() * width);
    int top = (int) Math.rint(b.y() * height);
    int right = left + (int) Math.rint(b.width() * width);
    int bottom = top + (int) Math.rint(b.height() * height);
    return new BoxMask(
        Math.clamp(top, 0, height),
        Math.clamp(bottom, 0, height),
        Math.clamp(left, 0, width),
        Math.clamp(right, 0, width));
  }

  int cells() {
    return (bottom - top) * (right - left);
  }

  boolean isEmpty() {
    return cells() == 0;
  }

  /// Mean row of the cells, in cells; 0 if there are none.
  double centreRow() {
    return isEmpty() ? 0 : (top + bottom - 1) / 2.0;
  }

  /// Mean column of the cells, in cells; 0 if there are none.
  double centreColumn() {
    return isEmpty() ? 0 : (left + right - 1) / 2.0;
  }

  /// Puts 1 at the covered cells of one frame.
  ///
  /// @param cells all frames' cells, row by row
  /// @param start where this frame begins
  /// @param width columns of the grid
  void fill(float[] cells, int start, int width) {
    for (int row = top; row < bottom; row++) {
      Arrays.fill(cells, start + row * width + left, start + row * width + right, 1);
    }
  }
}
