package boxreel.layout.lvd;

import boxreel.layout.Box;
import boxreel.layout.Easing;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Sixths;
import boxreel.layout.Track;
import boxreel.layout.TrackNumbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Layouts to shots and back.
///
/// LVD's two time grids are kept exactly: values live on fifths of the clip, presence on
/// sixths, and both are read a hair before the end (`lvd/utils/parse.py`). So [Track#boxAt] of
/// an imported track is LVD's own sampling.
public final class LvdShots {
  private LvdShots() {}

  /// The shot that shows a layout, its keys marked as imported. See [#toShot(LvdLayout, int,
  /// double, Key.Origin)].
  public static Shot toShot(LvdLayout layout, int frames, double framesPerSecond) {
    return toShot(layout, frames, framesPerSecond, Key.Origin.IMPORT);
  }

  /// The shot that shows a layout.
  ///
  /// A track's id is LVD's number as text, its phrase the id's first name. An id that comes
  /// twice in one frame counts with its last box. A box without size is left out: the object is
  /// then gone in that sixth.
  ///
  /// @param frames F, 1 or more
  /// @param framesPerSecond of the shot; LVD's own are F/3
  /// @param origin what the keys say about who set them
  public static Shot toShot(
      LvdLayout layout, int frames, double framesPerSecond, Key.Origin origin) {
    Map<Integer, NavigableMap<Integer, Box>> boxes = new LinkedHashMap<>();
    Map<Integer, String> phrases = new LinkedHashMap<>();
    for (int k = 0; k < LvdLayout.FRAMES; k++) {
      for (LvdLayout.Entry entry : layout.frames().get(k)) {
        phrases.putIfAbsent(entry.id(), entry.name());
        if (isUsable(entry) && !phrases.getOrDefault(entry.id(), "").isBlank()) {
          boxes.computeIfAbsent(entry.id(), _ -> new TreeMap<>()).put(k, box(entry));
        }
      }
    }
    List<Track> tracks = new ArrayList<>();
    boxes.forEach(
        (id, known) ->
            tracks.add(
                new Track(
                    Integer.toString(id),
                    phrases.getOrDefault(id, ""),
                    presence(known, frames),
                    keys(known, frames, origin))));
    return new Shot(layout.prompt(), layout.background(), "", frames, framesPerSecond, tracks);
  }

  /// The layout that a shot shows at LVD's six moments. What lies between the moments is lost:
  /// other keys, easings, and comings and goings within a sixth of the clip. An object counts
  /// as there if it is there in half of the sixth's frames or more.
  ///
  /// Ids that are whole numbers are kept, others are numbered.
  public static LvdLayout toLayout(Shot shot) {
    Map<String, Integer> ids = TrackNumbers.of(shot.tracks(), 0);
    List<List<LvdLayout.Entry>> frames = new ArrayList<>();
    for (int k = 0; k < LvdLayout.FRAMES; k++) {
      List<LvdLayout.Entry> entries = new ArrayList<>();
      for (Track track : shot.tracks()) {
        if (isThere(track, k, shot.frames())) {
          Box box = track.positionAt(timeOf(k, shot.frames()));
          entries.add(
              new LvdLayout.Entry(
                  ids.getOrDefault(track.id(), 0),
                  track.phrase(),
                  units(box.x()),
                  units(box.y()),
                  units(box.width()),
                  units(box.height())));
        }
      }
      frames.add(entries);
    }
    return new LvdLayout(frames, shot.background(), PromptPhrases.normalised(shot.prompt()));
  }

  /// The time, in frames, at which LVD reads the box of moment `k` in a clip of `frames`
  /// frames. The last one lies a hair behind the last frame.
  public static double timeOf(int k, int frames) {
    return k * (frames - 1) / 5.0 / Sixths.READ_SHARE;
  }

  private static boolean isUsable(LvdLayout.Entry entry) {
    boolean isGone = entry.x() == 0 && entry.y() == 0 && entry.width() == 0 && entry.height() == 0;
    return !isGone && entry.width() >= 0 && entry.height() >= 0;
  }

  private static Box box(LvdLayout.Entry entry) {
    double unit = LvdLayout.CANVAS;
    return new Box(
        entry.x() / unit,
        entry.y() / unit,
        (entry.width() == 0 ? 1 : entry.width()) / unit,
        (entry.height() == 0 ? 1 : entry.height()) / unit);
  }

  /// Canvas units, free of the last bits' noise that interpolation leaves.
  private static double units(double share) {
    return Math.rint(share * LvdLayout.CANVAS * 1e9) / 1e9;
  }

  private static List<FrameSpan> presence(NavigableMap<Integer, Box> known, int frames) {
    List<FrameSpan> spans = new ArrayList<>();
    for (int frame = 0; frame < frames; frame++) {
      if (known.containsKey(Sixths.of(frame, frames))) {
        spans.add(new FrameSpan(frame, frame + 1));
      }
    }
    return spans;
  }

  private static List<Key> keys(NavigableMap<Integer, Box> known, int frames, Key.Origin origin) {
    if (frames == 1) {
      return List.of(new Key(0, known.firstEntry().getValue(), Easing.LINEAR, origin));
    }
    List<Key> keys = new ArrayList<>();
    known.forEach((k, box) -> keys.add(new Key(timeOf(k, frames), box, Easing.LINEAR, origin)));
    return keys;
  }

  private static boolean isThere(Track track, int k, int frames) {
    int inSixth = 0;
    int there = 0;
    for (int frame = 0; frame < frames; frame++) {
      if (Sixths.of(frame, frames) == k) {
        inSixth++;
        there += track.isPresentAt(frame) ? 1 : 0;
      }
    }
    // Clips of fewer than six frames have sixths without a frame: the nearest frame tells.
    return inSixth == 0
        ? track.isPresentAt((int) Math.min(frames - 1, Math.round(timeOf(k, frames))))
        : 2 * there >= inSixth;
  }
}
