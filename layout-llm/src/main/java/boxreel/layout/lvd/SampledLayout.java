package boxreel.layout.lvd;

import boxreel.layout.Sixths;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// A layout sampled to frames in LVD's raw terms: corners in fractions of the frame, all zeros
/// where an object is gone, boxes without size left in (LVD, `utils/parse.py`).
///
/// Shots leave such boxes out; the benchmark's published numbers count them.
record SampledLayout(List<SampledTrack> tracks, int frames) {

  /// One object.
  ///
  /// @param phrase the name of its first appearance
  /// @param boxes left, top, right, bottom per frame
  record SampledTrack(String phrase, List<double[]> boxes) {
    boolean isValidAt(int frame) {
      return boxes.get(frame)[2] != 0 && boxes.get(frame)[3] != 0;
    }

    double centreX(int frame) {
      return (boxes.get(frame)[0] + boxes.get(frame)[2]) / 2;
    }

    double centreY(int frame) {
      return (boxes.get(frame)[1] + boxes.get(frame)[3]) / 2;
    }
  }

  static SampledLayout of(LvdLayout layout, int frames) {
    Map<Integer, String> phrases = new LinkedHashMap<>();
    Map<Integer, NavigableMap<Integer, double[]>> known = new LinkedHashMap<>();
    for (int k = 0; k < LvdLayout.FRAMES; k++) {
      for (LvdLayout.Entry entry : layout.frames().get(k)) {
        phrases.putIfAbsent(entry.id(), entry.name());
        known.computeIfAbsent(entry.id(), _ -> new TreeMap<>()).put(k, corners(entry));
      }
    }
    List<SampledTrack> tracks = new ArrayList<>();
    known.forEach(
        (id, keys) -> {
          List<double[]> boxes = new ArrayList<>();
          for (int frame = 0; frame < frames; frame++) {
            boxes.add(sample(keys, frame, frames));
          }
          tracks.add(new SampledTrack(phrases.getOrDefault(id, ""), boxes));
        });
    return new SampledLayout(tracks, frames);
  }

  private static double[] corners(LvdLayout.Entry entry) {
    double unit = LvdLayout.CANVAS;
    double left = entry.x() / unit;
    double top = entry.y() / unit;
    return new double[] {left, top, left + entry.width() / unit, top + entry.height() / unit};
  }

  private static double[] sample(NavigableMap<Integer, double[]> keys, int frame, int frames) {
    if (!keys.containsKey(Sixths.of(frame, frames))) {
      return new double[4];
    }
    double at = frames == 1 ? 0 : frame * Sixths.READ_SHARE / (frames - 1);
    int below = -1;
    int above = -1;
    for (int k : keys.keySet()) {
      if (k / 5.0 <= at) {
        below = k;
      } else if (above < 0) {
        above = k;
      }
    }
    double[] from = keys.getOrDefault(below, keys.firstEntry().getValue());
    double[] to = keys.getOrDefault(above, from);
    double[] box = new double[4];
    for (int i = 0; i < 4; i++) {
      double share = below < 0 || above < 0 ? 0 : (at - below / 5.0) / ((above - below) / 5.0);
      box[i] = from[i] + share * (to[i] - from[i]);
    }
    return box;
  }
}
