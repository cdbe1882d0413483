package boxreel.ui.timeline;

/// Where the mouse is on the lanes.
///
/// @param x in px along the lanes
/// @param row rows from the top of the first one, with fractions; may lie outside
/// @param shift adds to the selection
/// @param alt copies instead of moving
/// @param shortcut takes later keys along; in a click it adds to the selection
public record LanePoint(double x, double row, boolean shift, boolean alt, boolean shortcut) {
  /// Without modifier keys.
  public static LanePoint at(double x, double row) {
    return new LanePoint(x, row, false, false, false);
  }

  boolean adds() {
    return shift || shortcut;
  }
}
