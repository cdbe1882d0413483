package boxreel.ui.timeline;

/// Frames to px along a lane.
///
/// @param inset px before the first frame
/// @param frameWidth px of a frame, above 0
/// @param scroll px by which the content is moved to the left
public record TimelineScale(double inset, double frameWidth, double scroll) {
  /// The left edge of a frame's cell.
  public double startOf(double frame) {
    return inset + frame * frameWidth - scroll;
  }

  /// The middle of a frame's cell, where a key at this time is drawn.
  public double centreOf(double time) {
    return startOf(time + 0.5);
  }

  /// The frame whose cell is at a place; may lie outside the shot.
  public int frameAt(double x) {
    return (int) Math.floor((x + scroll - inset) / frameWidth);
  }

  /// The nearest edge between two cells, as the frame that begins there.
  public int edgeAt(double x) {
    return (int) Math.round((x + scroll - inset) / frameWidth);
  }
}
