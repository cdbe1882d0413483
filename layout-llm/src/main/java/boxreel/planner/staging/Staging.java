package boxreel.planner.staging;

import boxreel.layout.Box;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.Sixths;
import boxreel.layout.Track;
import boxreel.layout.lvd.LvdLayout;
import boxreel.layout.lvd.LvdShots;
import boxreel.planner.reading.Actor;
import boxreel.planner.reading.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Makes tracks of scenes.
public final class Staging {
  /// Keys closer than this to one of LVD's moments, in frames, would only clutter the timeline.
  private static final double CLOSE = 0.2;

  private static final double UNITS = 4096;

  private Staging() {}

  /// Tracks for all actors, in their order, with ids from 0 as LVD numbers them.
  ///
  /// An object that moves has keys at LVD's six moments, and more where its way bends between
  /// them; one at rest has one key. Presence falls on sixths of the clip, as in LVD.
  ///
  /// @param framesPerSecond tells how far things get at their speed
  /// @param seed chooses among equally good layouts
  /// @param variety 0 for the likeliest layout, up to 1 for one that differs from it in all
  ///     that the scene leaves open; seeds in a row then differ from each other
  public static List<Track> tracks(
      Scene scene, int frames, double framesPerSecond, long seed, double variety) {
    List<Figure> figures =
        new Stage(scene, frames / framesPerSecond, seed, Variation.of(seed, variety)).figures();
    CameraWork camera = new CameraWork(scene.camera(), figures);
    List<Track> tracks = new ArrayList<>();
    for (Figure figure : figures) {
      tracks.add(
          new Track(
              Integer.toString(tracks.size()),
              figure.actor().phrase(),
              presence(figure.actor(), frames),
              keys(figure, camera, frames)));
    }
    return tracks;
  }

  private static List<Key> keys(Figure figure, CameraWork camera, int frames) {
    TreeMap<Double, Box> boxes = new TreeMap<>();
    for (int k = 0; k < LvdLayout.FRAMES; k++) {
      boxes.put(LvdShots.timeOf(k, frames), box(figure, camera, k / 5.0));
    }
    for (double turn : figure.motion().turns()) {
      double time = turn * (frames - 1);
      Double before = boxes.floorKey(time + CLOSE);
      if (frames > 1 && (before == null || time - before > CLOSE)) {
        boxes.put(time, box(figure, camera, turn));
      }
    }
    boolean isStill = boxes.values().stream().distinct().count() == 1;
    List<Key> keys = new ArrayList<>();
    boxes.forEach(
        (time, box) -> {
          if (keys.isEmpty() || !isStill) {
            keys.add(Key.byPlanner(time, box));
          }
        });
    return keys;
  }

  private static Box box(Figure figure, CameraWork camera, double u) {
    return rounded(camera.seen(figure, u));
  }

  private static List<FrameSpan> presence(Actor actor, int frames) {
    List<FrameSpan> spans = new ArrayList<>();
    for (int frame = 0; frame < frames; frame++) {
      double middle = (Sixths.of(frame, frames) + 0.5) / LvdLayout.FRAMES;
      if (actor.presence().stream().anyMatch(s -> s.from() <= middle && middle < s.to())) {
        spans.add(new FrameSpan(frame, frame + 1));
      }
    }
    return spans;
  }

  /// On a fine grid, so that numbers in files stay short.
  private static Box rounded(Box box) {
    double left = Math.rint(box.x() * UNITS) / UNITS;
    double top = Math.rint(box.y() * UNITS) / UNITS;
    double right = Math.max(left + 1 / UNITS, Math.rint(box.right() * UNITS) / UNITS);
    double bottom = Math.max(top + 1 / UNITS, Math.rint(box.bottom() * UNITS) / UNITS);
    return Box.ofCorners(left, top, right, bottom);
  }
}
