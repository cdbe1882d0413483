package boxreel.interchange.formats;

import boxreel.interchange.Loss.Kind;
import boxreel.interchange.LossCounter;
import boxreel.layout.Box;
import boxreel.layout.Easing;
import boxreel.layout.Key;
import boxreel.layout.Track;
import boxreel.layout.edit.MotionEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// A track's motion as most programs keep it: boxes at whole frames, straight ways between them.
///
/// @param boxes by frame, at least one; constant before the first and behind the last
record WholeKeys(NavigableMap<Integer, Box> boxes) {
  /// A key this near to a frame is at the frame; the tenth of what no eye sees in 10,000 frames.
  private static final double AT_FRAME = 1e-9;

  /// The same boxes at every whole frame, but for eased ways, which are off by the tolerance at
  /// most. A track whose keys are whole and straight already keeps exactly its keys.
  ///
  /// @param frames of the shot
  /// @param tolerance in shares of the frame
  static WholeKeys of(Track track, int frames, double tolerance, LossCounter losses) {
    NavigableMap<Integer, Box> boxes = new TreeMap<>();
    List<Key> keys = track.keys();
    int last = frames - 1;
    for (int k = 0; k < keys.size(); k++) {
      double time = keys.get(k).time();
      int frame = (int) Math.min(last, Math.rint(time));
      if (time > last) {
        boxes.put(last, track.positionAt(last));
      } else if (Math.abs(time - frame) <= AT_FRAME) {
        boxes.put(frame, keys.get(k).box());
      } else {
        losses.add(Kind.BETWEEN_FRAMES);
        put(boxes, track, (int) Math.floor(time), last);
        put(boxes, track, (int) Math.ceil(time), last);
      }
      if (k + 1 < keys.size() && !keys.get(k).easing().equals(Easing.LINEAR) && time < last) {
        losses.add(Kind.EASING);
        ease(boxes, track, k, last, tolerance);
      }
    }
    return new WholeKeys(boxes);
  }

  /// Where the track is in a frame.
  Box at(int frame) {
    Map.Entry<Integer, Box> before = boxes.floorEntry(frame);
    Map.Entry<Integer, Box> after = boxes.ceilingEntry(frame);
    if (before == null || after == null) {
      return before == null ? boxes.firstEntry().getValue() : before.getValue();
    }
    if (before.getKey().equals(after.getKey())) {
      return before.getValue();
    }
    return new Track(
            "between",
            "between",
            List.of(),
            List.of(key(before.getKey(), before.getValue()), key(after.getKey(), after.getValue())))
        .positionAt(frame);
  }

  private static void ease(
      NavigableMap<Integer, Box> boxes, Track track, int k, int last, double tolerance) {
    Key from = track.keys().get(k);
    int start = (int) Math.ceil(from.time());
    int end = (int) Math.min(last, Math.ceil(track.keys().get(k + 1).time()));
    if (from.easing().equals(Easing.HOLD)) {
      put(boxes, track, start, last);
      put(boxes, track, Math.max(start, end - 1), last);
      put(boxes, track, end, last);
      return;
    }
    List<Key> sampled = new ArrayList<>();
    for (int frame = start; frame <= end; frame++) {
      sampled.add(key(frame, track.positionAt(frame)));
    }
    MotionEdits.straightened(sampled, tolerance)
        .forEach(key -> boxes.putIfAbsent((int) key.time(), key.box()));
  }

  private static void put(NavigableMap<Integer, Box> boxes, Track track, int frame, int last) {
    if (frame <= last) {
      boxes.putIfAbsent(frame, track.positionAt(frame));
    }
  }

  static Key key(int frame, Box box) {
    return new Key(frame, box, Easing.LINEAR, Key.Origin.IMPORT);
  }
}
