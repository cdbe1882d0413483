package boxreel.ui.board;

import boxreel.project.ShotCard;
import boxreel.project.ShotCard.Status;
import boxreel.project.StoryShot;
import boxreel.ui.document.ProjectDocument;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the storyboard says about the open shot, as it is being typed.
///
/// The texts are edits of the project once [#commit] is called, which happens when a field loses
/// the focus and before the shot is left or saved.
public final class CardViewModel {
  private final ProjectDocument document;
  private final StringProperty title = new SimpleStringProperty("");
  private final StringProperty camera = new SimpleStringProperty("");
  private final StringProperty action = new SimpleStringProperty("");
  private final StringProperty dialogue = new SimpleStringProperty("");
  private final StringProperty notes = new SimpleStringProperty("");
  private final ObjectProperty<Status> status = new SimpleObjectProperty<>(Status.IDEA);
  private StoryShot shown;
  private boolean following;

  public CardViewModel(ProjectDocument document) {
    this.document = document;
    shown = document.shot();
    showAll();
    document
        .stateProperty()
        .subscribe(
            (ProjectDocument.State state) -> {
              following = true;
              show(state.shot());
              following = false;
            });
  }

  public StringProperty titleProperty() {
    return title;
  }

  /// Size and movement in words.
  public StringProperty cameraProperty() {
    return camera;
  }

  public StringProperty actionProperty() {
    return action;
  }

  /// A line for each that is said, the speaker before a colon.
  public StringProperty dialogueProperty() {
    return dialogue;
  }

  public StringProperty notesProperty() {
    return notes;
  }

  public ObjectProperty<Status> statusProperty() {
    return status;
  }

  /// Makes what is typed an edit of the shot that it was typed for.
  public void commit() {
    if (following) {
      return; // a field that is being set is not typed into
    }
    document
        .project()
        .shot(shown.id())
        .ifPresent(
            shot -> {
              StoryShot changed = typed(shot);
              if (!changed.equals(shot)) {
                document.commit(
                    step(shot, changed).text(label()),
                    document.project().withShot(changed),
                    document.shot().id());
              }
            });
  }

  private String label() {
    return document.project().label(shown.id());
  }

  private StoryShot typed(StoryShot shot) {
    return shot.withTitle(title.get().strip())
        .withCard(
            new ShotCard(
                status.get(),
                action.get().strip(),
                DialogueText.parse(dialogue.get()),
                camera.get().strip(),
                notes.get().strip()));
  }

  private static Words step(StoryShot before, StoryShot after) {
    ShotCard old = before.card();
    ShotCard now = after.card();
    if (!before.title().equals(after.title())) {
      return Words.EDIT_TITLE;
    }
    if (!old.action().equals(now.action())) {
      return Words.EDIT_ACTION;
    }
    if (!old.dialogue().equals(now.dialogue())) {
      return Words.EDIT_DIALOGUE;
    }
    if (!old.camera().equals(now.camera())) {
      return Words.EDIT_CAMERA;
    }
    return old.notes().equals(now.notes()) ? Words.EDIT_STATE : Words.EDIT_NOTES;
  }

  /// Only what an edit changed: a text that is being typed is not lost to an edit of a box.
  private void show(StoryShot now) {
    StoryShot before = shown;
    shown = now;
    if (!before.id().equals(now.id())) {
      showAll();
      return;
    }
    ShotCard old = before.card();
    ShotCard card = now.card();
    follow(title, before.title(), now.title());
    follow(camera, old.camera(), card.camera());
    follow(action, old.action(), card.action());
    follow(notes, old.notes(), card.notes());
    follow(dialogue, DialogueText.of(old.dialogue()), DialogueText.of(card.dialogue()));
    if (old.status() != card.status()) {
      status.set(card.status());
    }
  }

  private static void follow(StringProperty field, String before, String now) {
    if (!before.equals(now)) {
      field.set(now);
    }
  }

  private void showAll() {
    title.set(shown.title());
    camera.set(shown.card().camera());
    action.set(shown.card().action());
    dialogue.set(DialogueText.of(shown.card().dialogue()));
    notes.set(shown.card().notes());
    status.set(shown.card().status());
  }
}
