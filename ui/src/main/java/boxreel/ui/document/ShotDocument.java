package boxreel.ui.document;

import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.edit.EditHistory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The open shot: its edits with undo, the selection and the playhead.
///
/// During a gesture [#preview] shows a shot that is not an edit yet; [#commit] makes it one and
/// [#revert] drops it. Selection and playhead are not edits and are never undone.
public final class ShotDocument {
  private final EditHistory history;
  private final ReadOnlyObjectWrapper<Shot> shot;
  private final ReadOnlyObjectWrapper<Selection> selection =
      new ReadOnlyObjectWrapper<>(Selection.NONE);
  private final ReadOnlyIntegerWrapper frame = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper undoLabel = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper redoLabel = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper modified = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<Path>> file =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private boolean previewing;

  public ShotDocument(Shot initial) {
    history = new EditHistory(initial);
    shot = new ReadOnlyObjectWrapper<>(initial);
  }

  /// The shot as it is to be shown: the current one, or the one of a gesture in progress.
  public ReadOnlyObjectProperty<Shot> shotProperty() {
    return shot.getReadOnlyProperty();
  }

  public Shot shot() {
    return shot.get();
  }

  public ReadOnlyObjectProperty<Selection> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  public Selection selection() {
    return selection.get();
  }

  /// The playhead's frame, 0 to the last frame.
  public ReadOnlyIntegerProperty frameProperty() {
    return frame.getReadOnlyProperty();
  }

  public int frame() {
    return frame.get();
  }

  /// What undo would take back, empty if nothing.
  public ReadOnlyStringProperty undoLabelProperty() {
    return undoLabel.getReadOnlyProperty();
  }

  /// What redo would do again, empty if nothing.
  public ReadOnlyStringProperty redoLabelProperty() {
    return redoLabel.getReadOnlyProperty();
  }

  /// Names of the steps that can be undone, oldest first.
  public List<String> undoLabels() {
    return history.undoLabels();
  }

  public ReadOnlyBooleanProperty modifiedProperty() {
    return modified.getReadOnlyProperty();
  }

  /// The file that the shot came from or was saved to.
  public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
    return file.getReadOnlyProperty();
  }

  /// Whether [#shot] belongs to a gesture that is not an edit yet.
  public boolean isPreviewing() {
    return previewing;
  }

  /// A number for [#committed]: new with each edit, and the old one again after undo and redo.
  public long revision() {
    return history.revision();
  }

  /// The shot without a gesture in progress.
  public Shot committed() {
    return history.current();
  }

  public Optional<Track> selectedTrack() {
    String id = selection.get().trackId();
    return id == null ? Optional.empty() : shot.get().track(id);
  }

  /// The selected tracks in the order of the shot.
  public List<Track> selectedTracks() {
    return shot.get().tracks().stream().filter(t -> selection.get().isTrack(t.id())).toList();
  }

  /// Shows a shot that is not an edit yet.
  public void preview(Shot changed) {
    previewing = true;
    shot.set(changed);
    keepInside();
  }

  /// Goes back to the shot before the gesture.
  public void revert() {
    previewing = false;
    shot.set(history.current());
    keepInside();
  }

  /// Makes a shot the current one, as a step with a name.
  public void commit(String label, Shot changed) {
    history.apply(label, null, changed);
    publish();
  }

  /// Makes a shot the current one; steps in a row of one merge key are undone together.
  public void commitMerging(String label, String mergeKey, Shot changed) {
    history.apply(label, mergeKey, changed);
    publish();
  }

  /// Changes the shot as a step with a name; a change that gives the same shot is no step.
  public void edit(String label, UnaryOperator<Shot> change) {
    commit(label, change.apply(history.current()));
  }

  /// Ends a run of steps that would otherwise merge.
  public void endMerge() {
    history.endMerge();
  }

  /// Cancels a gesture in progress, or else takes the last step back.
  public void undo() {
    if (isPreviewing()) {
      revert();
      return;
    }
    step(history.undo());
  }

  public void redo() {
    if (isPreviewing()) {
      revert();
      return;
    }
    step(history.redo());
  }

  /// Shows what a step of the history changes, then the shot after it: what changes out of sight
  /// would be noticed too late.
  private void step(Shot after) {
    Reveal.of(shot.get(), after, frame.get()).ifPresent(this::seek);
    publish();
  }

  /// Starts over with another shot, at its first frame.
  public void open(Shot opened, Optional<Path> from) {
    history.reset(opened);
    file.set(from);
    selection.set(Selection.NONE);
    frame.set(0);
    publish();
  }

  /// The current shot is what this file holds. A gesture in progress goes on.
  public void savedTo(Path target) {
    history.markSaved();
    file.set(Optional.of(target));
    modified.set(history.isModified());
  }

  /// Selects what the shot has of a selection.
  public void select(Selection wanted) {
    selection.set(wanted.within(shot.get()));
  }

  /// Moves the playhead, kept inside the shot.
  public void seek(int wanted) {
    frame.set(Math.clamp(wanted, 0, shot.get().frames() - 1));
  }

  private void publish() {
    previewing = false;
    shot.set(history.current());
    undoLabel.set(history.undoLabel().orElse(""));
    redoLabel.set(history.redoLabel().orElse(""));
    modified.set(history.isModified());
    keepInside();
  }

  private void keepInside() {
    if (frame.get() >= shot.get().frames()) {
      frame.set(shot.get().frames() - 1);
    }
    Selection kept = selection.get().within(shot.get());
    if (!kept.equals(selection.get())) {
      selection.set(kept);
    }
  }
}
