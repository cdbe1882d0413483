package boxreel.ui.canvas;

/// The eight places by which a box is resized.
public enum Handle {
  NORTH_WEST(0, 0),
  NORTH(0.5, 0),
  NORTH_EAST(1, 0),
  EAST(1, 0.5),
  SOUTH_EAST(1, 1),
  SOUTH(0.5, 1),
  SOUTH_WEST(0, 1),
  WEST(0, 0.5);

  private final double x;
  private final double y;

  Handle(double x, double y) {
    this.x = x;
    this.y = y;
  }

  /// Where on the box it sits: 0 left, 0.5 middle, 1 right.
  public double x() {
    return x;
  }

  /// Where on the box it sits: 0 top, 0.5 middle, 1 bottom.
  public double y() {
    return y;
  }

  public boolean isCorner() {
    return x != 0.5 && y != 0.5;
  }
}
