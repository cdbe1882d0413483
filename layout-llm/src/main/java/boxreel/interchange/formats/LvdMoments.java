package boxreel.interchange.formats;

import boxreel.interchange.Loss.Kind;
import boxreel.interchange.LossCounter;
import boxreel.layout.Easing;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Sixths;
import boxreel.layout.Track;
import boxreel.layout.edit.KeyEdits;
import boxreel.layout.lvd.LvdLayout;
import boxreel.layout.lvd.LvdShots;

/// What a shot loses in LVD's form, which knows six moments.
final class LvdMoments {
  private LvdMoments() {}

  static void count(Shot shot, LossCounter losses) {
    ShotLosses.numbers(shot, 0, losses);
    ShotLosses.withoutNeverThere(shot, losses);
    for (Track track : shot.tracks()) {
      for (Key key : track.keys()) {
        losses.add(Kind.MOMENTS, isAtMoment(key, shot.frames()) ? 0 : 1);
      }
      losses.add(
          Kind.EASING,
          (int)
              track.keys().subList(0, track.keys().size() - 1).stream()
                  .filter(key -> !key.easing().equals(Easing.LINEAR))
                  .count());
      for (FrameSpan span : track.presence()) {
        losses.add(Kind.SIXTHS, isOnSixth(span.start(), shot.frames()) ? 0 : 1);
        losses.add(Kind.SIXTHS, isOnSixth(span.end(), shot.frames()) ? 0 : 1);
      }
    }
  }

  private static boolean isAtMoment(Key key, int frames) {
    for (int k = 0; k < LvdLayout.FRAMES; k++) {
      if (Math.abs(LvdShots.timeOf(k, frames) - key.time()) <= KeyEdits.TOLERANCE) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOnSixth(int frame, int frames) {
    if (frame >= frames) {
      return true;
    }
    for (int sixth = 0; sixth <= Sixths.COUNT; sixth++) {
      if (Sixths.start(sixth, frames) == frame) {
        return true;
      }
    }
    return false;
  }
}
