package boxreel.ui.canvas;

import boxreel.layout.Box;
import java.util.Optional;

/// A box on its way, in shares of the frame.
sealed interface Gesture {
  /// A box that is dragged.
  ///
  /// @param start the box when the drag began
  /// @param grabX where the mouse went down
  record Move(String trackId, Box start, double grabX, double grabY) implements Gesture {}

  /// A handle that is dragged.
  record Resize(String trackId, Box start, Handle handle, double grabX, double grabY)
      implements Gesture {}

  /// A box that is drawn.
  ///
  /// @param box what is drawn so far, empty before the mouse has moved
  record Draw(double fromX, double fromY, Optional<Box> box) implements Gesture {}
}
