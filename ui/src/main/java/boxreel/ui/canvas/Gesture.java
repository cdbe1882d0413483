package boxreel.ui.canvas;

import boxreel.layout.Box;
import boxreel.layout.Shot;
import boxreel.ui.document.Selection;
import java.util.Map;
import java.util.Optional;

/// A drag on the stage on its way, in shares of the frame.
sealed interface Gesture {
  /// Boxes that are dragged.
  ///
  /// @param starts the boxes when the drag began, by track
  /// @param grabX where the mouse went down
  /// @param base the shot that the boxes are put into
  /// @param before the selection to go back to
  /// @param step what the step is called
  record Move(
      Map<String, Box> starts, double grabX, double grabY, Shot base, Selection before, Words step)
      implements Gesture {
    Move on(Shot stamped) {
      return new Move(starts, grabX, grabY, stamped, before, step);
    }
  }

  /// A handle that is dragged.
  ///
  /// @param around the smallest box around all that are resized
  record Resize(
      Map<String, Box> starts, Box around, Handle handle, double grabX, double grabY, Shot base)
      implements Gesture {}

  /// A box that is drawn.
  ///
  /// @param box what is drawn so far, empty before the mouse has moved
  record Draw(double fromX, double fromY, Optional<Box> box) implements Gesture {}

  /// A frame that is drawn around boxes to select them.
  ///
  /// @param before what was selected when the drag began
  record Marquee(double fromX, double fromY, Selection before, Adding adding) implements Gesture {}

  /// A key that is dragged on the motion path.
  ///
  /// @param time the key's time
  /// @param start the key's box when the drag began
  /// @param base the shot in which the key is there
  record PathKey(String trackId, double time, Box start, double grabX, double grabY, Shot base)
      implements Gesture {}

  /// What a marquee does to the selection.
  enum Adding {
    REPLACE,
    ADD,
    SUBTRACT
  }
}
