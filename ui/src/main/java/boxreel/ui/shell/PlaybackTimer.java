package boxreel.ui.shell;

import boxreel.ui.document.Playback;
import javafx.animation.AnimationTimer;

/// Moves the playhead with the time that passes; it runs only while something plays.
final class PlaybackTimer extends AnimationTimer {
  private final Playback playback;
  private long last;

  PlaybackTimer(Playback playback) {
    this.playback = playback;
  }

  /// Starts and stops with playing.
  void follow() {
    playback
        .playingProperty()
        .subscribe(
            playing -> {
              if (playing) {
                start();
              } else {
                stop();
              }
            });
  }

  @Override
  public void start() {
    last = 0;
    super.start();
  }

  @Override
  public void handle(long now) {
    if (last != 0) {
      playback.advance((now - last) / 1e9);
    }
    last = now;
  }
}
