package boxreel.ui.prompt;

import boxreel.ui.theme.Themes;
import java.util.List;
import javafx.animation.AnimationTimer;

/// Plays small clips in step: twice when they are new, and again while somebody points at them.
/// With reduced motion only the latter.
final class ClipPlayer extends AnimationTimer {
  private static final double TWICE = 2;

  private List<ClipView> clips = List.of();
  private double seconds;
  private double until;
  private long last;
  private boolean isHeld;

  /// Plays these from their start.
  void play(List<ClipView> views) {
    clips = List.copyOf(views);
    seconds = 0;
    until =
        clips.isEmpty() || Themes.isReducedMotion(clips.getFirst())
            ? 0
            : TWICE * clips.stream().mapToDouble(ClipView::seconds).max().orElse(0);
    begin();
  }

  /// Goes on playing while held.
  void hold(boolean held) {
    isHeld = held;
    if (held) {
      begin();
    }
  }

  private void begin() {
    last = 0;
    if (clips.isEmpty()) {
      stop();
    } else {
      start();
    }
  }

  @Override
  public void handle(long now) {
    if (last != 0) {
      seconds += (now - last) / 1e9;
    }
    last = now;
    if (seconds >= until && !isHeld) {
      stop();
      return;
    }
    clips.forEach(clip -> clip.seek(seconds));
  }
}
