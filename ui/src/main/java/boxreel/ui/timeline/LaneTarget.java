package boxreel.ui.timeline;

/// What a context menu on the timeline is about.
public enum LaneTarget {
  /// The selected keys.
  KEYS,
  /// The selected intervals.
  INTERVALS,
  /// The selected objects, by their rows or lanes.
  ROWS
}
