package boxreel.ui.canvas;

/// What a context menu on the stage is about.
public enum StageTarget {
  EMPTY,
  /// The selected object.
  BOX,
  /// All selected objects.
  BOXES
}
