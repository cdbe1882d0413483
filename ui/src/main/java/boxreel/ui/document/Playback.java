package boxreel.ui.document;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// Moves the playhead with the time that somebody else measures.
public final class Playback {
  private final ShotDocument document;
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
  private final BooleanProperty looping = new SimpleBooleanProperty(true);
  private final DoubleProperty speed = new SimpleDoubleProperty(1);
  private double rest;

  public Playback(ShotDocument document) {
    this.document = document;
  }

  public ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }

  public boolean isPlaying() {
    return playing.get();
  }

  public BooleanProperty loopingProperty() {
    return looping;
  }

  /// Factor on the shot's frame rate, above 0.
  public DoubleProperty speedProperty() {
    return speed;
  }

  /// Plays from the playhead, or from the start if it is at the end and does not loop.
  public void play() {
    if (document.frame() == document.shot().frames() - 1 && !looping.get()) {
      document.seek(0);
    }
    rest = 0;
    playing.set(true);
  }

  public void pause() {
    playing.set(false);
  }

  public void toggle() {
    if (playing.get()) {
      pause();
    } else {
      play();
    }
  }

  /// Stops and steps by some frames, without looping.
  public void step(int frames) {
    pause();
    document.seek(document.frame() + frames);
  }

  /// Lets time pass while playing.
  ///
  /// @param seconds since the last call, 0 or more
  public void advance(double seconds) {
    if (!playing.get()) {
      return;
    }
    rest += seconds * document.shot().framesPerSecond() * speed.get();
    int whole = (int) Math.floor(rest);
    if (whole == 0) {
      return;
    }
    rest -= whole;
    int frames = document.shot().frames();
    int next = document.frame() + whole;
    if (next >= frames && !looping.get()) {
      document.seek(frames - 1);
      pause();
    } else {
      document.seek(next % frames);
    }
  }
}
