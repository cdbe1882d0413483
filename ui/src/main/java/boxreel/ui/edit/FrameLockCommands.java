package boxreel.ui.edit;

import boxreel.layout.FrameSpan;
import boxreel.layout.FrameSpans;
import boxreel.layout.edit.KeyRef;
import boxreel.ui.document.Playback;
import boxreel.ui.document.ShotDocument;
import java.util.ArrayList;
import java.util.List;

/// Locks frames, so that no planner changes them, and unlocks them.
public final class FrameLockCommands {
  private final ShotDocument document;
  private final Playback playback;

  public FrameLockCommands(ShotDocument document, Playback playback) {
    this.document = document;
    this.playback = playback;
  }

  /// Locks the frames from in to out, or else those of the selected keys, or else the one at the
  /// playhead; unlocks them if all of them are locked.
  public void toggle() {
    FrameSpan span = meant();
    if (FrameSpans.contain(document.committed().lockedFrames(), span)) {
      unlock(document, span);
      return;
    }
    document.edit(
        Words.LOCK_FRAMES.text(span.start() + 1, span.end()),
        shot -> {
          List<FrameSpan> locked = new ArrayList<>(shot.lockedFrames());
          locked.add(span);
          return shot.withLockedFrames(locked);
        });
  }

  /// Lets planners change frames of a shot again.
  public static void unlock(ShotDocument document, FrameSpan span) {
    document.edit(
        Words.UNLOCK_FRAMES.text(span.start() + 1, span.end()),
        shot -> shot.withLockedFrames(FrameSpans.without(shot.lockedFrames(), span)));
  }

  private FrameSpan meant() {
    int frames = document.committed().frames();
    FrameSpan playhead = new FrameSpan(document.frame(), document.frame() + 1);
    return playback
        .rangeProperty()
        .get()
        .filter(range -> range.start() < frames)
        .map(range -> new FrameSpan(range.start(), Math.min(range.end(), frames)))
        .orElseGet(() -> ofKeys(frames, playhead));
  }

  private FrameSpan ofKeys(int frames, FrameSpan otherwise) {
    List<Integer> times =
        document.selection().keys().stream()
            .map(KeyRef::time)
            .map(time -> Math.clamp(Math.round(time), 0, frames - 1))
            .sorted()
            .toList();
    return times.isEmpty() ? otherwise : new FrameSpan(times.getFirst(), times.getLast() + 1);
  }
}
