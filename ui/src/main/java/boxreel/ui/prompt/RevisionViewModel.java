package boxreel.ui.prompt;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.layout.FrameSpan;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.edit.Locks;
import boxreel.layout.edit.ObjectChange;
import boxreel.planner.PlanListener;
import boxreel.planner.Revision;
import boxreel.planner.RevisionRequest;
import boxreel.planner.trace.ExchangeJson;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.edit.FrameLockCommands;
import boxreel.ui.fx.UiThread;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

/// Changes the layout as the user says it: an instruction goes to the planner, what it would
/// change is shown object by object, and what is accepted becomes one step.
public final class RevisionViewModel {
  private final ShotDocument document;
  private final PlannerViewModel planner;
  private final PlannerQuestion question;
  private final StringProperty instruction = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Optional<Revision>> revision =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObservableSet<String> accepted = FXCollections.observableSet();
  private final ObservableSet<String> kept = FXCollections.observableSet();
  private final ObservableList<String> notes = FXCollections.observableArrayList();
  private Shot base;
  private long asked;

  RevisionViewModel(
      ShotDocument document, PlannerViewModel planner, Executor background, UiThread ui) {
    this.document = document;
    this.planner = planner;
    this.question =
        new PlannerQuestion(
            planner,
            background,
            ui,
            new PlannerQuestion.Failures(
                Words.QUESTION_STOPPED.text(), Words.PLANNER_FAILED.text()));
    this.base = document.committed();
  }

  public StringProperty instructionProperty() {
    return instruction;
  }

  public ReadOnlyBooleanProperty workingProperty() {
    return question.workingProperty();
  }

  /// The answer as far as it has arrived, empty when none is under way.
  public ReadOnlyStringProperty partialProperty() {
    return question.progressProperty();
  }

  /// Why the last instruction failed, as a sentence; empty if it did not.
  public ReadOnlyStringProperty errorProperty() {
    return question.errorProperty();
  }

  public ObservableList<String> notes() {
    return notes;
  }

  /// What was proposed and is not decided yet.
  public ReadOnlyObjectProperty<Optional<Revision>> revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  /// Ids of the objects whose change is accepted; at first all.
  public ObservableSet<String> accepted() {
    return accepted;
  }

  /// Ids of the objects that have to stay as they are.
  public ObservableSet<String> kept() {
    return kept;
  }

  /// Whether an object has to stay as it is: said here, or locked for all editing.
  boolean stays(Track track) {
    return track.marks().locked() || kept.contains(track.id());
  }

  /// Lets frames be changed again.
  void unlock(FrameSpan span) {
    FrameLockCommands.unlock(document, span);
  }

  /// The layout that the revision is a change of.
  public Shot base() {
    return base;
  }

  /// The base with what is accepted.
  public Shot result() {
    return revision
        .get()
        .map(proposed -> proposed.difference().applied(base, new HashSet<>(accepted)))
        .orElse(base);
  }

  /// Asks for a change of the layout. While one is under way, nothing happens.
  public void revise() {
    if (question.isWorking()) {
      return;
    }
    discard();
    base = document.committed();
    Set<String> locked =
        base.tracks().stream().filter(this::stays).map(Track::id).collect(Collectors.toSet());
    RevisionRequest request =
        new RevisionRequest(base, instruction.get(), Locks.of(base, locked), asked++);
    question.ask("", cancel -> answer(request, cancel), this::show);
  }

  /// Stops the question under way; the layout stays as it was.
  public void cancel() {
    question.cancel();
  }

  /// Makes what is accepted a step, and ends the choice.
  public void apply() {
    revision
        .get()
        .ifPresent(
            proposed -> {
              Set<String> ids = new HashSet<>(accepted);
              Shot changed = proposed.difference().applied(document.committed(), ids);
              document.commit(label(), null, changed, ExchangeJson.texts(proposed.exchanges()));
              instruction.set("");
            });
    discard();
  }

  private String label() {
    String words = instruction.get().strip();
    return Words.CHANGE_STEP.text(
        words.length() > 40 ? words.substring(0, 39).strip() + "…" : words);
  }

  /// Drops what was proposed.
  public void discard() {
    revision.set(Optional.empty());
    accepted.clear();
    notes.clear();
  }

  /// Drops everything that belongs to the shot: another one is there now.
  void forget() {
    discard();
    kept.clear();
    question.say("");
  }

  private Revision answer(RevisionRequest request, CancelToken cancel) throws PlannerException {
    PlanListener listener =
        question.listener(cancel, text -> question.progress(cancel, text), notes::add);
    return planner.reviser(cancel).revise(request, listener, cancel);
  }

  private void show(Revision answer) {
    notes.setAll(answer.notes());
    if (!answer.difference().isEmpty()) {
      answer.difference().changes().stream().map(ObjectChange::id).forEach(accepted::add);
      revision.set(Optional.of(answer));
    }
  }
}
