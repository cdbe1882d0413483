package boxreel.ui.document;

import boxreel.layout.FrameSpan;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// Moves the playhead with the time that somebody else measures, forwards or back, in the whole
/// shot or between an in and an out frame.
public final class Playback {
  private static final double FASTEST = 4;

  private final ShotDocument document;
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
  private final BooleanProperty looping = new SimpleBooleanProperty(true);
  private final DoubleProperty speed = new SimpleDoubleProperty(1);
  private final ReadOnlyObjectWrapper<Optional<FrameSpan>> range =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private int direction = 1;
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

  /// The frames between in and out, if any are set.
  public ReadOnlyObjectProperty<Optional<FrameSpan>> rangeProperty() {
    return range.getReadOnlyProperty();
  }

  /// Plays from the playhead, or from the start if it is at the end and does not loop.
  public void play() {
    FrameSpan span = span();
    boolean ended = document.frame() >= span.end() - 1 && !looping.get();
    if (ended || !span.contains(document.frame())) {
      document.seek(span.start());
    }
    start(1);
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

  /// Plays in a direction; once it does, each call doubles the speed.
  ///
  /// @param towards 1 forwards, -1 back
  public void shuttle(int towards) {
    if (playing.get() && direction == towards) {
      speed.set(Math.min(FASTEST, speed.get() * 2));
    } else {
      speed.set(1);
      start(towards);
    }
  }

  /// Stops and steps by some frames, without looping.
  public void step(int frames) {
    pause();
    document.seek(document.frame() + frames);
  }

  /// The playhead's frame is the first of the range.
  public void setIn() {
    int frame = document.frame();
    setRange(frame, Math.max(frame + 1, range.get().map(FrameSpan::end).orElse(frames())));
  }

  /// The playhead's frame is the last of the range.
  public void setOut() {
    int frame = document.frame();
    setRange(Math.min(frame, range.get().map(FrameSpan::start).orElse(0)), frame + 1);
  }

  /// Sets the range to frames `start` (included) to `end` (excluded), kept inside the shot.
  public void setRange(int start, int end) {
    int from = Math.clamp(start, 0, frames() - 1);
    range.set(Optional.of(new FrameSpan(from, Math.clamp(end, from + 1, frames()))));
  }

  public void clearRange() {
    range.set(Optional.empty());
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
    FrameSpan span = span();
    int next = document.frame() - span.start() + direction * whole;
    boolean leaves = next < 0 || next >= span.length();
    if (leaves && !looping.get()) {
      document.seek(direction > 0 ? span.end() - 1 : span.start());
      pause();
    } else {
      document.seek(span.start() + Math.floorMod(next, span.length()));
    }
  }

  private void start(int towards) {
    direction = towards;
    rest = 0;
    playing.set(true);
  }

  private int frames() {
    return document.shot().frames();
  }

  /// What is played: the part of the range that the shot still has, or all.
  private FrameSpan span() {
    return range
        .get()
        .filter(set -> set.start() < frames())
        .map(set -> new FrameSpan(set.start(), Math.min(set.end(), frames())))
        .orElse(new FrameSpan(0, frames()));
  }
}
