package boxreel.ui.prompt;

import boxreel.layout.Box;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Sixths;
import boxreel.layout.Track;
import boxreel.layout.lvd.LvdShots;
import boxreel.layout.lvd.StreamedBox;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The layout of an answer that is still arriving, from the boxes that it has so far. An object
/// is there in the sixths of the clip for which it has a box.
final class StreamedShot {
  private final Shot empty;
  private final Map<String, Map<Integer, Box>> boxes = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private int count;

  /// @param empty a shot of the length that was asked for, without objects
  StreamedShot(Shot empty) {
    this.empty = empty;
  }

  void add(StreamedBox box) {
    boxes.computeIfAbsent(box.object(), _ -> new TreeMap<>()).put(box.moment(), box.box());
    if (!box.name().isBlank()) {
      names.put(box.object(), box.name());
    }
    count++;
  }

  /// The answer starts again.
  void clear() {
    boxes.clear();
    names.clear();
    count = 0;
  }

  /// How many boxes have arrived.
  int count() {
    return count;
  }

  Shot shot() {
    List<Track> tracks = new ArrayList<>();
    boxes.forEach((object, moments) -> tracks.add(track(object, moments)));
    return empty.withTracks(tracks);
  }

  private Track track(String object, Map<Integer, Box> moments) {
    TreeMap<Double, Key> keys = new TreeMap<>();
    moments.forEach(
        (moment, box) -> {
          double time = LvdShots.timeOf(moment - 1, empty.frames());
          keys.put(time, Key.byPlanner(time, box));
        });
    List<FrameSpan> presence = new ArrayList<>();
    for (int frame = 0; frame < empty.frames(); frame++) {
      if (moments.containsKey(Sixths.of(frame, empty.frames()) + 1)) {
        presence.add(new FrameSpan(frame, frame + 1));
      }
    }
    String id = object.isBlank() ? "?" : object;
    return new Track(id, names.getOrDefault(object, id), presence, new ArrayList<>(keys.values()));
  }
}
