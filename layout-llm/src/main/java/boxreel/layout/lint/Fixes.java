package boxreel.layout.lint;

import boxreel.layout.Box;
import boxreel.layout.Easing;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.edit.MotionEdits;
import boxreel.layout.edit.PresenceEdits;
import java.util.List;
import java.util.function.UnaryOperator;

/// Edits that mend. Pure; they give the same shot where there is nothing to do.
final class Fixes {
  /// Less than this is rounding.
  static final double TINY = 1e-9;

  private Fixes() {}

  /// Boxes that are smaller than a coarse cell get its size about their middle, and stay in the
  /// frame if they were.
  static Shot grow(Shot shot, String id, ModelGrid grid) {
    return onKeys(
        shot,
        id,
        box -> {
          if (box.width() >= grid.coarseWidth() && box.height() >= grid.coarseHeight()) {
            return box;
          }
          Box grown =
              Box.centred(
                  box.centreX(),
                  box.centreY(),
                  Math.max(box.width(), grid.coarseWidth()),
                  Math.max(box.height(), grid.coarseHeight()));
          return Sampled.visible(box) > 1 - TINY ? inside(grown) : grown;
        });
  }

  /// All keys' boxes are brought into the frame; larger ones fill it.
  static Shot pullIn(Shot shot, String id) {
    return onKeys(shot, id, Fixes::inside);
  }

  private static Box inside(Box box) {
    double width = Math.min(1, box.width());
    double height = Math.min(1, box.height());
    return new Box(
        Math.clamp(box.x(), 0, 1 - width), Math.clamp(box.y(), 0, 1 - height), width, height);
  }

  static Shot hide(Shot shot, String id, List<FrameSpan> spans) {
    Shot result = shot;
    for (FrameSpan span : spans) {
      result = PresenceEdits.hide(result, id, span);
    }
    return result;
  }

  static Shot showThroughout(Shot shot, String id) {
    return PresenceEdits.showThroughout(shot, id);
  }

  /// Spans of one frame get a second one, behind it or else before it.
  static Shot lengthenPresence(Shot shot, String id) {
    Shot result = shot;
    for (FrameSpan span : track(shot, id).presence()) {
      if (span.length() < 2) {
        int start = Math.max(0, Math.min(span.start(), shot.frames() - 2));
        int end = Math.min(shot.frames(), start + 2);
        result = PresenceEdits.show(result, id, new FrameSpan(start, end));
      }
    }
    return result;
  }

  /// The gentlest that helps: jumps become even motion, then the keys are re-timed to one speed,
  /// then the way is shortened about its middle.
  ///
  /// @param fastest no step is longer, in shares of the frame
  /// @param fast steps are to be no longer if one of the first two ways gets there
  static Shot slowDown(Shot shot, String id, double fastest, double fast) {
    Shot linear =
        shot.withTrack(
            track(shot, id)
                .withKeys(
                    track(shot, id).keys().stream()
                        .map(k -> new Key(k.time(), k.box(), Easing.LINEAR, k.origin()))
                        .toList()));
    Shot even = MotionEdits.evenSpeed(linear, id);
    for (double limit : new double[] {fast, fastest}) {
      for (Shot slower : List.of(linear, even)) {
        if (speed(slower, id) <= limit + TINY) {
          return slower;
        }
      }
    }
    return shortened(even, id, fastest);
  }

  private static Shot shortened(Shot shot, String id, double limit) {
    Track track = track(shot, id);
    double x = track.keys().stream().mapToDouble(k -> k.box().centreX()).average().orElse(0.5);
    double y = track.keys().stream().mapToDouble(k -> k.box().centreY()).average().orElse(0.5);
    double share = Math.min(1, limit / speed(shot, id));
    return onKeys(
        shot,
        id,
        box ->
            Box.centred(
                x + (box.centreX() - x) * share,
                y + (box.centreY() - y) * share,
                box.width(),
                box.height()));
  }

  /// The longest step that a track makes while it is there, in shares of the frame.
  private static double speed(Shot shot, String id) {
    Sampled track = Sampled.of(track(shot, id), shot.frames());
    double most = 0;
    for (int frame = 1; frame < track.frames(); frame++) {
      if (track.isThere(frame - 1) && track.isThere(frame)) {
        most = Math.max(most, step(track.box(frame - 1), track.box(frame)));
      }
    }
    return most;
  }

  /// How far a middle goes, across or upright, whichever is more.
  static double step(Box from, Box to) {
    return Math.max(
        Math.abs(to.centreX() - from.centreX()), Math.abs(to.centreY() - from.centreY()));
  }

  /// Changes the boxes of keys; changed keys belong to the user.
  static Shot onKeys(Shot shot, String id, UnaryOperator<Box> change) {
    Track track = track(shot, id);
    List<Key> keys =
        track.keys().stream()
            .map(
                key -> {
                  Box box = change.apply(key.box());
                  return box.equals(key.box())
                      ? key
                      : new Key(key.time(), box, key.easing(), Key.Origin.USER);
                })
            .toList();
    return keys.equals(track.keys()) ? shot : shot.withTrack(track.withKeys(keys));
  }

  private static Track track(Shot shot, String id) {
    return shot.track(id)
        .orElseThrow(() -> new IllegalArgumentException("The shot has no track " + id));
  }
}
