package boxreel.ui.document;

import boxreel.layout.Shot;
import boxreel.layout.edit.EditHistory;
import boxreel.project.Project;
import boxreel.project.StoryShot;
import boxreel.project.store.Change;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The open project: its shots, which of them is open, and one undo history for all of them.
///
/// Which shot is open is no edit. An undo of a step in another shot opens that shot, so that its
/// effect is seen.
public final class ProjectDocument {
  private final EditHistory<Project> history;
  private final ReadOnlyObjectWrapper<State> state;
  private final ReadOnlyStringWrapper undoLabel = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper redoLabel = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper modified = new ReadOnlyBooleanWrapper();
  private Recorder recorder = (_, _, _) -> {};
  private Project inFiles;
  private boolean isReadOnly;
  private Runnable refused = () -> {};

  /// A project and the id of its open shot.
  public record State(Project project, String shotId) {
    public StoryShot shot() {
      return project.shot(shotId).orElseThrow();
    }
  }

  /// Told of every step, in order, also of those that undo and redo others.
  public interface Recorder {
    void step(Change.Kind kind, String label, Project after);
  }

  public ProjectDocument(Project project) {
    history = new EditHistory<>(project);
    inFiles = project;
    state = new ReadOnlyObjectWrapper<>(new State(project, first(project)));
  }

  /// Project and open shot; both change at once where both do.
  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public Project project() {
    return history.current();
  }

  public StoryShot shot() {
    return state.get().shot();
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

  /// Whether there are steps that are not in the project's files.
  public ReadOnlyBooleanProperty modifiedProperty() {
    return modified.getReadOnlyProperty();
  }

  /// Whoever brings steps to disk.
  public void setRecorder(Recorder newRecorder) {
    recorder = newRecorder;
  }

  /// Refuses edits from now on, or takes them again.
  ///
  /// @param onEdit called for each refused edit
  public void setReadOnly(boolean readOnly, Runnable onEdit) {
    isReadOnly = readOnly;
    refused = onEdit;
  }

  /// Changes the open shot's layout as a step with a name; steps in a row of one merge key are
  /// undone together.
  public void commitLayout(String label, @Nullable String mergeKey, Shot layout) {
    commitLayout(label, mergeKey, layout, List.of());
  }

  /// As [#commitLayout(String, String, Shot)], for a planner's layout.
  ///
  /// @param exchanges what was said to a language model for it; see [StoryShot#exchanges]
  public void commitLayout(
      String label, @Nullable String mergeKey, Shot layout, List<String> exchanges) {
    StoryShot shot = shot();
    if (!layout.equals(shot.layout())) {
      StoryShot changed = shot.withLayout(layout).withExchanges(exchanges);
      apply(label, mergeKey, project().withShot(changed), shot.id());
    }
  }

  /// Changes the project as a step with a name and opens a shot of it.
  public void commit(String label, Project changed, String shotId) {
    apply(label, null, changed, shotId);
  }

  /// As [#commit]; steps in a row of one merge key are undone together.
  public void commitMerging(String label, String mergeKey, Project changed, String shotId) {
    apply(label, mergeKey, changed, shotId);
  }

  /// Changes the project, and all that undo and redo lead to, without a step: for what happens
  /// to it and is no edit, such as a finished render. Goes on also where edits are refused.
  ///
  /// @param label what happened, for the recovery after a crash
  public void amend(String label, UnaryOperator<Project> change) {
    Project before = project();
    history.amend(change);
    publish(state.get().shotId());
    if (!isReadOnly && !before.equals(project())) {
      recorder.step(Change.Kind.EDIT, label, project());
    }
  }

  /// Ends a run of steps that would otherwise merge.
  public void endMerge() {
    history.endMerge();
  }

  public void undo() {
    if (history.canUndo()) {
      travel(Change.Kind.UNDO, history.undoLabel().orElse(""));
    }
  }

  public void redo() {
    if (history.canRedo()) {
      travel(Change.Kind.REDO, history.redoLabel().orElse(""));
    }
  }

  /// Opens a shot; an id that is not there changes nothing.
  public void openShot(String shotId) {
    if (project().shot(shotId).isPresent()) {
      history.endMerge();
      publish(shotId);
    }
  }

  /// Starts over with another project.
  ///
  /// @param recovered steps that are done after it and can be undone
  public void open(Project opened, List<Change> recovered) {
    history.reset(opened);
    inFiles = opened;
    for (Change change : recovered) {
      replay(change);
    }
    publish(first(project()));
  }

  /// The project's files hold this project; later steps stay unsaved. A gesture in progress and
  /// a run of steps that merge go on.
  public void saved(Project written) {
    inFiles = written;
    modified.set(!project().equals(inFiles));
  }

  private void replay(Change change) {
    boolean undoes =
        change.kind() == Change.Kind.UNDO
            && history.undoLabel().filter(change.label()::equals).isPresent();
    if (undoes) {
      history.undo();
      if (change.after().equals(project())) {
        return;
      }
      history.redo();
    }
    boolean redoes =
        change.kind() == Change.Kind.REDO
            && history.redoLabel().filter(change.label()::equals).isPresent();
    if (redoes) {
      history.redo();
      if (change.after().equals(project())) {
        return;
      }
      history.undo();
    }
    String label =
        switch (change.kind()) {
          case EDIT -> change.label();
          case UNDO -> Words.UNDO.text(change.label());
          case REDO -> Words.REDO.text(change.label());
        };
    history.apply(label, null, change.after());
  }

  private void apply(String label, @Nullable String mergeKey, Project changed, String shotId) {
    if (isReadOnly) {
      refused.run();
      publish(state.get().shotId());
      return;
    }
    Project before = project();
    history.apply(label, mergeKey, changed);
    publish(shotId);
    if (!before.equals(project())) {
      recorder.step(Change.Kind.EDIT, label, project());
    }
  }

  private void travel(Change.Kind kind, String label) {
    Project before = project();
    Project after = kind == Change.Kind.UNDO ? history.undo() : history.redo();
    publish(shownAfter(before, after));
    recorder.step(kind, label, after);
  }

  /// The open shot if the step changed it or no other; the changed one otherwise. For a shot
  /// that is gone, the one in its place.
  private String shownAfter(Project before, Project after) {
    String open = state.get().shotId();
    List<String> changed =
        after.shots().stream()
            .filter(shot -> before.shot(shot.id()).filter(shot::equals).isEmpty())
            .map(StoryShot::id)
            .toList();
    if (changed.contains(open) || (changed.isEmpty() && after.shot(open).isPresent())) {
      return open;
    }
    if (!changed.isEmpty()) {
      return changed.getFirst();
    }
    List<String> ids = before.shots().stream().map(StoryShot::id).toList();
    int place = Math.clamp(ids.indexOf(open), 0, after.shots().size() - 1);
    return after.shots().get(place).id();
  }

  private void publish(String shotId) {
    Project now = project();
    state.set(new State(now, now.shot(shotId).isPresent() ? shotId : first(now)));
    undoLabel.set(history.undoLabel().orElse(""));
    redoLabel.set(history.redoLabel().orElse(""));
    modified.set(!project().equals(inFiles));
  }

  private static String first(Project project) {
    return project.shots().getFirst().id();
  }
}
