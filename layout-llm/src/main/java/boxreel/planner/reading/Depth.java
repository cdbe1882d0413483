package boxreel.planner.reading;

/// Motion along the view.
public enum Depth {
  NONE,
  /// Towards the camera: grows.
  NEARER,
  /// Away from the camera: shrinks.
  FARTHER
}
