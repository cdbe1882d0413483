package boxreel.ui.project;

import boxreel.layout.Shot;
import boxreel.project.Ids;
import boxreel.project.Project;
import boxreel.project.ProjectEdits;
import boxreel.project.Snapshot;
import boxreel.project.StoryShot;
import boxreel.ui.document.ProjectDocument;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The shots of the project as a list: which is open, and changes to them, each a step of the
/// undo history.
public final class ShotListViewModel {
  private final ProjectDocument document;
  private final Runnable beforeLeaving;
  private final ReadOnlyStringWrapper renaming = new ReadOnlyStringWrapper("");

  /// @param beforeLeaving makes what is being typed into the open shot an edit of it
  public ShotListViewModel(ProjectDocument document, Runnable beforeLeaving) {
    this.document = document;
    this.beforeLeaving = beforeLeaving;
  }

  public ProjectDocument document() {
    return document;
  }

  /// The id of the shot whose title is being typed, empty for none.
  public ReadOnlyStringProperty renamingProperty() {
    return renaming.getReadOnlyProperty();
  }

  /// What a shot is called: its title, or else its prompt.
  public static String nameOf(StoryShot shot) {
    String name = shot.title().isBlank() ? shot.layout().prompt() : shot.title();
    return name.isBlank() ? Words.UNTITLED_SHOT.text() : name.strip();
  }

  public void open(String shotId) {
    beforeLeaving.run();
    document.openShot(shotId);
  }

  /// Opens the shot so many places further on; at the ends nothing happens.
  public void step(int by) {
    List<StoryShot> shots = document.project().shots();
    int target = shots.indexOf(document.shot()) + by;
    if (target >= 0 && target < shots.size()) {
      open(shots.get(target).id());
    }
  }

  /// Adds an empty shot behind the open one, as long and as fast as it, and opens it.
  public void add() {
    beforeLeaving.run();
    StoryShot shot = document.shot();
    Shot like = shot.layout();
    String id = Ids.fresh();
    Shot empty = new Shot("", "", "", like.frames(), like.framesPerSecond(), List.of());
    document.commit(
        Words.ADD_SHOT.text(),
        ProjectEdits.insertAfter(document.project(), shot.id(), StoryShot.of(id, empty)),
        id);
  }

  /// Adds a copy of the open shot behind it and opens the copy.
  public void duplicate() {
    beforeLeaving.run();
    String copy = Ids.fresh();
    document.commit(
        Words.DUPLICATE_SHOT.text(label()),
        ProjectEdits.duplicate(document.project(), document.shot().id(), copy),
        copy);
  }

  /// Takes the open shot out and opens the one in its place; the last shot stays.
  public void remove() {
    Project before = document.project();
    StoryShot shot = document.shot();
    int place = before.shots().indexOf(shot);
    Project after = ProjectEdits.remove(before, shot.id());
    StoryShot next = after.shots().get(Math.min(place, after.shots().size() - 1));
    document.commit(Words.DELETE_SHOT.text(label()), after, next.id());
  }

  /// Moves the open shot one place.
  public void move(boolean later) {
    String id = document.shot().id();
    document.commit(
        Words.MOVE_SHOT.text(label()), ProjectEdits.move(document.project(), id, later), id);
  }

  /// Lets the user type a title for the open shot.
  public void startRenaming() {
    renaming.set(document.shot().id());
  }

  public void cancelRenaming() {
    renaming.set("");
  }

  /// Gives the shot that is being renamed its title.
  public void rename(String title) {
    String id = renaming.get();
    if (id.isEmpty()) {
      return;
    }
    renaming.set("");
    document.commit(
        Words.RENAME_SHOT.text(document.project().label(id)),
        ProjectEdits.rename(document.project(), id, title.strip()),
        document.shot().id());
  }

  /// Snapshots of the open shot, oldest first.
  public List<Snapshot> snapshots() {
    return document.shot().snapshots();
  }

  /// Puts the open shot's layout by.
  public void keepSnapshot() {
    beforeLeaving.run();
    String id = document.shot().id();
    int number = snapshots().size() + 1;
    document.commit(
        Words.KEEP_SNAPSHOT.text(number, label()),
        ProjectEdits.keepSnapshot(
            document.project(), id, Words.SNAPSHOT.text(number), Instant.now()),
        id);
  }

  /// Brings a snapshot's layout back.
  public void restore(Snapshot snapshot) {
    String id = document.shot().id();
    document.commit(
        Words.RESTORE.text(snapshot.name()),
        ProjectEdits.restoreSnapshot(document.project(), id, snapshot.id()),
        id);
  }

  private String label() {
    return document.project().label(document.shot().id());
  }
}
