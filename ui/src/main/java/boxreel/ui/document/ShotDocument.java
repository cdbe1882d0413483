package boxreel.ui.document;

import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.project.Project;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import org.jspecify.annotations.Nullable;

/// The open shot of the project: its edits with undo, the selection and the playhead.
///
/// During a gesture [#preview] shows a shot that is not an edit yet; [#commit] makes it one and
/// [#revert] drops it. Selection and playhead are not edits and are never undone.
public final class ShotDocument {
  private final ProjectDocument project;
  private final ReadOnlyObjectWrapper<Shot> shot;
  private final ReadOnlyObjectWrapper<Selection> selection =
      new ReadOnlyObjectWrapper<>(Selection.NONE);
  private final ReadOnlyIntegerWrapper frame = new ReadOnlyIntegerWrapper();
  private boolean previewing;
  private long revision;

  /// The open shot of a project.
  public ShotDocument(ProjectDocument project) {
    this.project = project;
    shot = new ReadOnlyObjectWrapper<>(project.shot().layout());
    project.stateProperty().subscribe(this::onProject);
  }

  /// The only shot of a new project.
  public ShotDocument(Shot initial) {
    this(new ProjectDocument(Project.of(initial)));
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
    return project.undoLabelProperty();
  }

  /// What redo would do again, empty if nothing.
  public ReadOnlyStringProperty redoLabelProperty() {
    return project.redoLabelProperty();
  }

  /// Names of the steps that can be undone, oldest first.
  public List<String> undoLabels() {
    return project.undoLabels();
  }

  /// Whether [#shot] belongs to a gesture that is not an edit yet.
  public boolean isPreviewing() {
    return previewing;
  }

  /// A number that changes whenever [#committed] does: with each edit, undo and redo of this
  /// shot, and with another shot.
  public long revision() {
    return revision;
  }

  /// The shot without a gesture in progress.
  public Shot committed() {
    return project.shot().layout();
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
    shot.set(committed());
    keepInside();
  }

  /// Makes a shot the current one, as a step with a name.
  public void commit(String label, Shot changed) {
    commit(label, null, changed, List.of());
  }

  /// Makes a planner's shot the current one.
  ///
  /// @param mergeKey steps in a row of one key are undone together; null for a step of its own
  /// @param exchanges what was said to a language model for it; kept with the shot
  public void commit(
      String label, @Nullable String mergeKey, Shot changed, List<String> exchanges) {
    project.commitLayout(label, mergeKey, changed, exchanges);
    publish();
  }

  /// Makes a shot the current one; steps in a row of one merge key are undone together.
  public void commitMerging(String label, String mergeKey, Shot changed) {
    commit(label, mergeKey, changed, List.of());
  }

  /// Changes the shot as a step with a name; a change that gives the same shot is no step.
  public void edit(String label, UnaryOperator<Shot> change) {
    commit(label, change.apply(committed()));
  }

  /// Ends a run of steps that would otherwise merge.
  public void endMerge() {
    project.endMerge();
  }

  /// Cancels a gesture in progress, or else takes the last step back.
  public void undo() {
    if (isPreviewing()) {
      revert();
      return;
    }
    travel(project::undo);
  }

  public void redo() {
    if (isPreviewing()) {
      revert();
      return;
    }
    travel(project::redo);
  }

  /// Takes a step of the history and goes to a frame where it can be seen: what changes out of
  /// sight would be noticed too late.
  private void travel(Runnable step) {
    Project before = project.project();
    step.run();
    before
        .shot(project.shot().id())
        .flatMap(changed -> Reveal.of(changed.layout(), committed(), frame.get()))
        .ifPresent(this::seek);
  }

  /// Selects what the shot has of a selection.
  public void select(Selection wanted) {
    selection.set(wanted.within(shot.get()));
  }

  /// Moves the playhead, kept inside the shot.
  public void seek(int wanted) {
    frame.set(Math.clamp(wanted, 0, shot.get().frames() - 1));
  }

  private void onProject(ProjectDocument.State before, ProjectDocument.State now) {
    boolean isOther = !before.shotId().equals(now.shotId());
    if (!isOther && before.shot().layout().equals(now.shot().layout())) {
      return; // a gesture goes on while something else of the project changes
    }
    revision++;
    if (isOther) {
      selection.set(Selection.NONE);
      frame.set(0);
    }
    publish();
  }

  private void publish() {
    previewing = false;
    shot.set(committed());
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
