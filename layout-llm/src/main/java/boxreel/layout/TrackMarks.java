package boxreel.layout;

/// How a person marked a track for editing. Marks change neither where the object is nor what is
/// rendered.
///
/// @param locked edits leave the track alone
/// @param hidden its boxes are not drawn and can't be hit
/// @param solo while any track is solo, only solo ones are drawn
/// @param still edits move the object in the whole shot, whatever the frame
/// @param colour 1 or more for a colour of its own, 0 for the one of its place in the order
public record TrackMarks(boolean locked, boolean hidden, boolean solo, boolean still, int colour) {
  public static final TrackMarks NONE = new TrackMarks(false, false, false, false, 0);

  public TrackMarks {
    if (colour < 0) {
      throw new IllegalArgumentException("A colour is 0 or more, not " + colour);
    }
  }

  public TrackMarks withLocked(boolean now) {
    return new TrackMarks(now, hidden, solo, still, colour);
  }

  public TrackMarks withHidden(boolean now) {
    return new TrackMarks(locked, now, solo, still, colour);
  }

  public TrackMarks withSolo(boolean now) {
    return new TrackMarks(locked, hidden, now, still, colour);
  }

  public TrackMarks withStill(boolean now) {
    return new TrackMarks(locked, hidden, solo, now, colour);
  }

  public TrackMarks withColour(int now) {
    return new TrackMarks(locked, hidden, solo, still, now);
  }
}
