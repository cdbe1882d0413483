package boxreel.ui.timeline;

import boxreel.layout.edit.KeyRef;
import boxreel.ui.document.Selection;
import java.util.Set;

/// What of the timeline is being dragged.
sealed interface LaneGrip {
  /// Keys, held by one of them or by the interval behind it.
  ///
  /// @param from the frame where the mouse took hold
  record Keys(KeyRef held, Set<KeyRef> keys, int from, boolean byInterval) implements LaneGrip {
    Selection selection() {
      return byInterval ? Selection.ofIntervals(Set.of(held)) : Selection.ofKeys(keys);
    }
  }

  /// An end of a presence span.
  ///
  /// @param frame a frame of the span
  record Edge(String trackId, int frame, boolean start) implements LaneGrip {}

  /// A presence span.
  ///
  /// @param frame where it is held
  record Span(String trackId, int frame) implements LaneGrip {}

  /// Keys that are scaled in time about the first or last of them.
  ///
  /// @param anchor the time that stays
  /// @param edge the time of the end that is dragged
  record Stretch(Set<KeyRef> keys, double anchor, double edge) implements LaneGrip {}

  /// A frame drawn around keys to select them.
  record Around(double fromX, double fromRow, Selection before, boolean add) implements LaneGrip {}

  /// A row that is put to another place in the order.
  record Row(String trackId) implements LaneGrip {}
}
