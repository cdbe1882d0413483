package boxreel.planner.revising;

import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Changes of one object's way and size. Keys that change are the planner's.
final class WayEdits {
  /// Keys closer than this, in frames, are one.
  private static final double CLOSE = 0.05;

  private static final double NEAR = 0.02;
  private static final double QUICK = 0.6;
  private static final double STILL = 0.004;

  private WayEdits() {}

  /// All boxes larger or smaller about their feet, as far as the frame has room.
  static Track scaled(Track track, double factor) {
    double most = factor;
    for (Key key : track.keys()) {
      Box box = key.box();
      most = Math.min(most, Math.min(0.98 / box.width(), 0.98 / box.height()));
    }
    double fit = factor > 1 ? Math.max(1, most) : factor;
    return mapped(
        track,
        box -> {
          double width = box.width() * fit;
          double height = box.height() * fit;
          double x = box.centreX() - width / 2;
          double y = box.bottom() - height;
          return new Box(inside(x, width, box.x()), inside(y, height, box.y()), width, height);
        });
  }

  /// All boxes moved, as far as all stay in the frame; what is outside already may stay there.
  static Track moved(Track track, double dx, double dy) {
    double right = track.keys().stream().mapToDouble(k -> 1 - k.box().right()).min().orElse(0);
    double left = track.keys().stream().mapToDouble(k -> k.box().x()).min().orElse(0);
    double below = track.keys().stream().mapToDouble(k -> 1 - k.box().bottom()).min().orElse(0);
    double above = track.keys().stream().mapToDouble(k -> k.box().y()).min().orElse(0);
    double x = dx > 0 ? Math.min(dx, Math.max(0, right)) : Math.max(dx, Math.min(0, -left));
    double y = dy > 0 ? Math.min(dy, Math.max(0, below)) : Math.max(dy, Math.min(0, -above));
    return mapped(track, box -> box.movedBy(x, y));
  }

  /// The same seen in a mirror.
  static Track mirrored(Track track) {
    return mapped(track, box -> new Box(1 - box.right(), box.y(), box.width(), box.height()));
  }

  /// Where it is at first, all the time.
  static Track still(Track track) {
    return track.withKeys(List.of(Key.byPlanner(0, track.positionAt(start(track)))));
  }

  /// From one side of the frame to the other, at its usual height.
  static Track across(Track track, int frames, boolean toTheRight) {
    Box first = track.positionAt(start(track));
    double left = NEAR;
    double right = 1 - NEAR - first.width();
    Box from = new Box(toTheRight ? left : right, first.y(), first.width(), first.height());
    Box to = new Box(toTheRight ? right : left, first.y(), first.width(), first.height());
    return track.withKeys(
        List.of(Key.byPlanner(start(track), from), Key.byPlanner(end(track, frames), to)));
  }

  /// The same way in less time; it rests at its end.
  static Track faster(Track track) {
    double from = Math.min(start(track), track.keys().getFirst().time());
    return retimed(track, time -> from + QUICK * (time - from));
  }

  /// As much of the way as it gets at a slower pace.
  static Track slower(Track track, int frames) {
    double start = Math.min(start(track), track.keys().getFirst().time());
    double end = end(track, frames);
    Box last = track.positionAt(start + QUICK * (end - start));
    List<Key> keys = new ArrayList<>();
    for (Key key : track.keys()) {
      double time = start + (key.time() - start) / QUICK;
      if (time < end - CLOSE) {
        keys.add(key(time, key));
      }
    }
    keys.add(Key.byPlanner(end, last));
    return track.withKeys(keys);
  }

  /// Goes on until a moment, and stays where it is then.
  static Track stopped(Track track, double moment) {
    Box there = track.positionAt(moment);
    List<Key> keys = new ArrayList<>();
    track.keys().stream().filter(key -> key.time() < moment - CLOSE).forEach(keys::add);
    keys.add(Key.byPlanner(moment, there));
    return track.withKeys(keys);
  }

  /// From a moment on back on the way that it came, as far as the time lasts.
  static Track turned(Track track, double moment, int frames) {
    double end = end(track, frames);
    List<Key> keys = new ArrayList<>();
    track.keys().stream().filter(key -> key.time() < moment - CLOSE).forEach(keys::add);
    keys.add(Key.byPlanner(moment, track.positionAt(moment)));
    for (Key key : track.keys().reversed()) {
      double back = 2 * moment - key.time();
      if (back > moment + CLOSE && back < end - CLOSE) {
        keys.add(Key.byPlanner(back, key.box()));
      }
    }
    if (end > moment + CLOSE) {
      keys.add(Key.byPlanner(end, track.positionAt(Math.max(0, 2 * moment - end))));
    }
    return track.withKeys(keys);
  }

  /// The first moment at which it is next to another object, or level with it; the nearest one
  /// if it never is.
  static double meeting(Track track, Track other, int frames) {
    double best = start(track);
    double least = Double.MAX_VALUE;
    for (double time = start(track); time <= end(track, frames); time += 0.25) {
      Box box = track.positionAt(time);
      Box there = other.positionAt(time);
      double apart = Math.max(there.x() - box.right(), box.x() - there.right());
      if (apart <= NEAR) {
        return time;
      }
      if (apart < least) {
        least = apart;
        best = time;
      }
    }
    return best;
  }

  /// When it has stopped for good; for one that goes on to the end, the middle of its time.
  static double lastMove(Track track, int frames) {
    double end = end(track, frames);
    Box last = track.positionAt(end);
    double moment = end;
    while (moment > start(track) && isAt(track.positionAt(moment - 0.25), last)) {
      moment -= 0.25;
    }
    return end - moment > 1 ? moment : (start(track) + end) / 2;
  }

  static double start(Track track) {
    return track.presence().isEmpty() ? 0 : track.presence().getFirst().start();
  }

  static double end(Track track, int frames) {
    return track.presence().isEmpty() ? frames - 1.0 : track.presence().getLast().end() - 1.0;
  }

  private static boolean isAt(Box one, Box other) {
    return Math.abs(one.x() - other.x()) < STILL && Math.abs(one.y() - other.y()) < STILL;
  }

  private interface Clock {
    double at(double time);
  }

  private static Track retimed(Track track, Clock clock) {
    return track.withKeys(
        track.keys().stream().map(key -> key(clock.at(key.time()), key)).toList());
  }

  private static Track mapped(Track track, UnaryOperator<Box> change) {
    return track.withKeys(
        track.keys().stream()
            .map(
                key ->
                    new Key(key.time(), change.apply(key.box()), key.easing(), Key.Origin.PLANNER))
            .toList());
  }

  private static Key key(double time, Key like) {
    return new Key(time, like.box(), like.easing(), Key.Origin.PLANNER);
  }

  /// Kept in the frame if it was before.
  private static double inside(double at, double length, double before) {
    return before < 0 ? at : Math.clamp(at, 0, Math.max(0, 1 - length));
  }
}
