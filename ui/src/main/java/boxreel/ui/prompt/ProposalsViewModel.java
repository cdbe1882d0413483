package boxreel.ui.prompt;

import boxreel.base.CancelToken;
import boxreel.layout.Shot;
import boxreel.planner.PlanRequest;
import boxreel.planner.PlannerSetup;
import boxreel.planner.candidate.Candidates;
import boxreel.planner.candidate.RankedPlan;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.fx.UiThread;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.IntSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Asks the planner for proposals, tells how far they are, and what came of them.
final class ProposalsViewModel {
  private static final int USUAL_COUNT = 4;

  private final ShotDocument document;
  private final PlannerViewModel planner;
  private final CandidatesViewModel candidates;
  private final IntSupplier mostFrames;
  private final UiThread ui;
  private final PlannerQuestion question;
  private final IntegerProperty count = new SimpleIntegerProperty(USUAL_COUNT);
  private final BooleanProperty describesMoments = new SimpleBooleanProperty();
  private final ObservableList<String> notes = FXCollections.observableArrayList();
  private long proposals;
  private String countedFor = "";

  /// @param mostFrames as in [PromptViewModel]
  ProposalsViewModel(
      ShotDocument document,
      PlannerViewModel planner,
      CandidatesViewModel candidates,
      IntSupplier mostFrames,
      Executor background,
      UiThread ui) {
    this.document = document;
    this.planner = planner;
    this.candidates = candidates;
    this.mostFrames = mostFrames;
    this.ui = ui;
    this.question =
        new PlannerQuestion(
            planner,
            background,
            ui,
            new PlannerQuestion.Failures(Words.STOPPED.text(), Words.PLANNER_FAILED.text()));
    question.onEnd(() -> candidates.arrive(List.of()));
    candidates
        .shownProperty()
        .subscribe(now -> now.ifPresent(candidate -> notes.setAll(candidate.plan().notes())));
    planner.chosenProperty().subscribe(now -> now.ifPresent(this::suitCount));
  }

  ReadOnlyBooleanProperty proposingProperty() {
    return question.workingProperty();
  }

  ReadOnlyStringProperty partialProperty() {
    return question.progressProperty();
  }

  ReadOnlyStringProperty errorProperty() {
    return question.errorProperty();
  }

  IntegerProperty countProperty() {
    return count;
  }

  /// Whether the planner is asked for frame prompts too.
  BooleanProperty describesMomentsProperty() {
    return describesMoments;
  }

  ObservableList<String> notes() {
    return notes;
  }

  /// Asks for layouts of the shot, whose prompt is the one that is typed.
  void propose(String prompt) {
    candidates.close();
    notes.clear();
    Shot shot = document.committed();
    boolean fresh = shot.tracks().isEmpty();
    int frames = fresh ? Math.min(shot.frames(), mostFrames.getAsInt()) : shot.frames();
    int asked = count.get();
    PlanRequest request =
        new PlanRequest(prompt, frames, shot.framesPerSecond(), proposals)
            .describingMoments(describesMoments.get());
    proposals += asked;
    Shot empty = Shot.of("").withTracks(List.of()).withFramesPerSecond(shot.framesPerSecond());
    Shot blank = empty.stretchedTo(frames);
    question.ask(
        Words.PLANNING.text(),
        cancel ->
            Candidates.propose(
                planner.layouts(cancel),
                request,
                asked,
                new ArrivingProposals(ui, asked, blank, arrivals(cancel)),
                cancel),
        this::use);
  }

  /// Stops what is under way; the layout stays as it was.
  void cancel() {
    question.cancel();
  }

  /// Drops what was said about the last proposals.
  void forget() {
    notes.clear();
    question.say("");
  }

  /// Several proposals cost nothing with the built-in planner, and time or money elsewhere.
  private void suitCount(PlannerSetup setup) {
    if (!setup.kind().equals(countedFor)) {
      countedFor = setup.kind();
      count.set(setup.destination().isEmpty() ? USUAL_COUNT : 1);
    }
  }

  private void use(List<RankedPlan> ranked) {
    notes.setAll(ranked.getFirst().plan().notes());
    candidates.propose(ranked);
    if (candidates.shownProperty().get().isEmpty()) {
      notes.addFirst(Words.EDITED_BY_HAND.text(String.join(", ", candidates.editedByHand())));
    }
    planner.refresh();
  }

  /// What arrives of an answer, as long as it is wanted.
  private ArrivingProposals.View arrivals(CancelToken cancel) {
    return new ArrivingProposals.View() {
      @Override
      public void arrived(List<Shot> soFar, String words) {
        question.whileCurrent(cancel, () -> candidates.arrive(soFar));
        question.progress(cancel, words);
      }

      @Override
      public void note(String sentence) {
        question.whileCurrent(cancel, () -> notes.add(sentence));
      }
    };
  }
}
