package boxreel.ui.render;

import boxreel.project.StoredTake;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.VideoClip;
import boxreel.ui.fx.Notices;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Two takes of the open shot, compared frame by frame: the shown one and another.
public final class CompareViewModel {
  private final TakesViewModel takes;
  private final TakeTwins twins;
  private final Notices notices;
  private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<CompareMode> mode = new SimpleObjectProperty<>(CompareMode.WIPE);
  private final ObjectProperty<Optional<StoredTake>> other =
      new SimpleObjectProperty<>(Optional.empty());
  private final DoubleProperty wipe = new SimpleDoubleProperty(0.5);

  public CompareViewModel(TakesViewModel takes, TakeTwins twins, Notices notices) {
    this.takes = takes;
    this.twins = twins;
    this.notices = notices;
    takes.list().subscribe(this::keepValid);
    takes.shownProperty().subscribe(_ -> keepValid());
  }

  public TakesViewModel takes() {
    return takes;
  }

  /// Which takes show the same.
  public TakeTwins twins() {
    return twins;
  }

  /// How far the two takes are the same; empty while they are looked at.
  Optional<TakeTwins.Verdict> verdict() {
    return takes.shownProperty().get().flatMap(a -> other.get().flatMap(b -> twins.of(a, b)));
  }

  /// Whether two takes are compared now.
  public ReadOnlyBooleanProperty activeProperty() {
    return active.getReadOnlyProperty();
  }

  public ObjectProperty<CompareMode> modeProperty() {
    return mode;
  }

  /// The take that the shown one is compared with.
  public ObjectProperty<Optional<StoredTake>> otherProperty() {
    return other;
  }

  /// Up to where the shown take is seen, as a share of the width, 0 to 1.
  public DoubleProperty wipeProperty() {
    return wipe;
  }

  /// Compares the shown take with its neighbour, or ends that.
  public void toggle() {
    if (active.get()) {
      close();
    } else if (takes.list().size() < 2) {
      notices.info(Words.ONE_MORE.text());
    } else {
      other.set(neighbour());
      active.set(true);
    }
  }

  public void close() {
    active.set(false);
  }

  /// The shown take's frame; the last one beyond its end. Empty while it is read.
  public Optional<RgbFrame> shownFrame(int frame) {
    return takes.shownProperty().get().flatMap(take -> frame(take, frame));
  }

  /// As [#shownFrame], of the other take.
  public Optional<RgbFrame> otherFrame(int frame) {
    return other.get().flatMap(take -> frame(take, frame));
  }

  private Optional<RgbFrame> frame(StoredTake take, int frame) {
    return takes.media().footage(take).map(footage -> at(footage.clip(), frame, take));
  }

  private static RgbFrame at(VideoClip clip, int frame, StoredTake take) {
    long index = (long) frame * take.framesForEach();
    return clip.frames().get(Math.clamp(index, 0, clip.frames().size() - 1));
  }

  /// The take before the shown one, or the one after it.
  private Optional<StoredTake> neighbour() {
    List<StoredTake> list = takes.list();
    int shown = takes.shownProperty().get().map(list::indexOf).orElse(0);
    int beside = shown + 1 < list.size() ? shown + 1 : shown - 1;
    return beside >= 0 && beside < list.size() ? Optional.of(list.get(beside)) : Optional.empty();
  }

  private void keepValid() {
    if (!active.get()) {
      return;
    }
    Optional<StoredTake> kept =
        other
            .get()
            .flatMap(old -> takes.list().stream().filter(t -> t.id().equals(old.id())).findFirst())
            .filter(t -> takes.shownProperty().get().filter(t::equals).isEmpty())
            .or(this::neighbour);
    if (kept.isEmpty()) {
      close();
    } else {
      other.set(kept);
    }
  }
}
