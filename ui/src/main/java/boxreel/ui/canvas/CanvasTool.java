package boxreel.ui.canvas;

/// What the mouse does on the stage.
public enum CanvasTool {
  /// Selects, moves and resizes boxes.
  SELECT,
  /// Draws a new box.
  DRAW,
  /// Moves the view.
  HAND
}
