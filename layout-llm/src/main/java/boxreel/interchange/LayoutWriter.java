package boxreel.interchange;

import boxreel.layout.Shot;

/// Writes layouts in one form. Without state.
public interface LayoutWriter {
  LayoutFormat format();

  /// A shot as the text of a file: UTF-8 is meant, LF, the same order every time, no paths, no
  /// dates.
  ///
  /// @param size of a frame, for forms that count in pixels
  /// @param tolerance how far a box may be off where an eased way becomes straight pieces, in
  ///     pixels of that size, 0 or more
  Exported write(Shot shot, FrameSize size, double tolerance);
}
