package boxreel.ui.easing;

import boxreel.layout.CubicBezier;
import boxreel.layout.Easing;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.edit.KeyCommands;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The easing of the selected intervals, changed as a curve: while a handle is dragged nothing
/// is an edit yet, and letting it go makes one step of all.
public final class EasingViewModel {
  /// How far handles go beyond the way.
  static final double LEAST = -1;

  static final double MOST = 2;

  private static final double DIGITS = 1000;

  private final ShotDocument document;
  private final KeyCommands keys;
  private final ReadOnlyObjectWrapper<Optional<Easing>> easing =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private int count;
  private boolean dragging;

  public EasingViewModel(ShotDocument document, KeyCommands keys) {
    this.document = document;
    this.keys = keys;
    document.shotProperty().subscribe(_ -> refresh());
    document.selectionProperty().subscribe(_ -> refresh());
    document.frameProperty().subscribe(_ -> refresh());
  }

  /// The easing of the first of the intervals, empty if there is none.
  public ReadOnlyObjectProperty<Optional<Easing>> easingProperty() {
    return easing.getReadOnlyProperty();
  }

  /// How many intervals a change is about.
  public int count() {
    return count;
  }

  /// Sets the easing of all intervals, as a step.
  public void set(Easing wanted) {
    dragging = false;
    keys.ease(wanted);
  }

  /// Moves a handle without making it an edit.
  ///
  /// @param first or else the second
  public void drag(boolean first, double x, double y) {
    easing
        .get()
        .ifPresent(
            now -> {
              dragging = true;
              keys.previewEase(moved(now.curve(), first, x, y));
            });
  }

  /// Ends a drag and keeps what it did.
  public void end() {
    if (dragging) {
      easing.get().ifPresent(this::set);
    }
    dragging = false;
  }

  /// Ends a drag and leaves the easing as it was.
  ///
  /// @return whether one was in progress
  public boolean cancel() {
    if (dragging) {
      dragging = false;
      document.revert();
      return true;
    }
    return false;
  }

  /// Moves a handle by a little; a run of that is one step.
  public void nudge(boolean first, double dx, double dy) {
    easing
        .get()
        .map(Easing::curve)
        .ifPresent(
            now ->
                keys.easeMerging(
                    moved(
                        now,
                        first,
                        (first ? now.x1() : now.x2()) + dx,
                        (first ? now.y1() : now.y2()) + dy)));
  }

  /// Ends a run of nudges.
  public void endNudges() {
    document.endMerge();
  }

  private static CubicBezier moved(CubicBezier curve, boolean first, double x, double y) {
    double inside = rounded(Math.clamp(x, 0, 1));
    double high = rounded(Math.clamp(y, LEAST, MOST));
    return first
        ? new CubicBezier(inside, high, Math.max(0, curve.x2()), curve.y2())
        : new CubicBezier(Math.min(1, curve.x1()), curve.y1(), inside, high);
  }

  /// Sets a handle's numbers, as a step.
  ///
  /// @param first or else the second
  void put(boolean first, double x, double y) {
    easing.get().ifPresent(now -> set(moved(now.curve(), first, x, y)));
  }

  private static double rounded(double value) {
    return Math.rint(value * DIGITS) / DIGITS;
  }

  private void refresh() {
    List<Easing> targets = keys.targetEasings();
    count = targets.size();
    easing.set(targets.stream().findFirst());
  }
}
