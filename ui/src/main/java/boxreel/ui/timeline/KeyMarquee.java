package boxreel.ui.timeline;

import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.edit.KeyRef;
import java.util.LinkedHashSet;
import java.util.Set;

/// A frame drawn around keys, over any number of rows.
///
/// @param left in px along the lanes
/// @param right at least `left`
/// @param top in rows from the top of the first one
/// @param bottom at least `top`
public record KeyMarquee(double left, double right, double top, double bottom) {
  static KeyMarquee between(double x1, double row1, double x2, double row2) {
    return new KeyMarquee(
        Math.min(x1, x2), Math.max(x1, x2), Math.min(row1, row2), Math.max(row1, row2));
  }

  /// The keys inside: their middles between the sides, their rows touched.
  Set<KeyRef> keys(Shot shot, TimelineScale scale) {
    Set<KeyRef> keys = new LinkedHashSet<>();
    for (int row = 0; row < shot.tracks().size(); row++) {
      Track track = shot.tracks().get(row);
      if (row + 1 <= top || row >= bottom || track.marks().locked()) {
        continue;
      }
      for (Key key : track.keys()) {
        double x = scale.centreOf(key.time());
        if (x >= left && x <= right) {
          keys.add(new KeyRef(track.id(), key.time()));
        }
      }
    }
    return keys;
  }
}
