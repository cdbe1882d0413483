package boxreel.ui.document;

import boxreel.layout.Shot;
import boxreel.layout.Track;

/// Which tracks are drawn and can be hit, by their marks.
public final class TrackVisibility {
  private TrackVisibility() {}

  /// Not hidden, and solo if any track is.
  public static boolean isShown(Shot shot, Track track) {
    boolean anySolo = shot.tracks().stream().anyMatch(t -> t.marks().solo());
    return !track.marks().hidden() && (!anySolo || track.marks().solo());
  }

  /// Shown, and not locked: what gestures on the stage may take hold of.
  public static boolean isHittable(Shot shot, Track track) {
    return !track.marks().locked() && isShown(shot, track);
  }
}
