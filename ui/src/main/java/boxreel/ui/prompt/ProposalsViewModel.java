package boxreel.ui.prompt;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.layout.Shot;
import boxreel.planner.PlanRequest;
import boxreel.planner.PlannerSetup;
import boxreel.planner.candidate.Candidates;
import boxreel.planner.candidate.RankedPlan;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.fx.UiThread;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.IntSupplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the planner for proposals, tells how far they are, and what came of them.
final class ProposalsViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(ProposalsViewModel.class);

  private static final int USUAL_COUNT = 4;

  private final ShotDocument document;
  private final PlannerViewModel planner;
  private final CandidatesViewModel candidates;
  private final IntSupplier mostFrames;
  private final Executor background;
  private final UiThread ui;
  private final ReadOnlyBooleanWrapper proposing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper partial = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
  private final IntegerProperty count = new SimpleIntegerProperty(USUAL_COUNT);
  private final ObservableList<String> notes = FXCollections.observableArrayList();
  private @Nullable CancelToken running;
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
    this.background = background;
    this.ui = ui;
    candidates
        .shownProperty()
        .subscribe(now -> now.ifPresent(candidate -> notes.setAll(candidate.plan().notes())));
    planner.chosenProperty().subscribe(now -> now.ifPresent(this::suitCount));
  }

  ReadOnlyBooleanProperty proposingProperty() {
    return proposing.getReadOnlyProperty();
  }

  ReadOnlyStringProperty partialProperty() {
    return partial.getReadOnlyProperty();
  }

  ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  IntegerProperty countProperty() {
    return count;
  }

  ObservableList<String> notes() {
    return notes;
  }

  /// Asks for layouts of the shot, whose prompt is the one that is typed.
  void propose(String prompt) {
    candidates.close();
    planner.startAsking();
    error.set("");
    notes.clear();
    Shot shot = document.committed();
    boolean fresh = shot.tracks().isEmpty();
    int frames = fresh ? Math.min(shot.frames(), mostFrames.getAsInt()) : shot.frames();
    int asked = count.get();
    PlanRequest request = new PlanRequest(prompt, frames, shot.framesPerSecond(), proposals);
    proposals += asked;
    CancelToken cancel = new CancelToken();
    running = cancel;
    proposing.set(true);
    partial.set("Planning…");
    Shot empty = Shot.of("").withTracks(List.of()).withFramesPerSecond(shot.framesPerSecond());
    ArrivingProposals watcher =
        new ArrivingProposals(ui, asked, empty.stretchedTo(frames), arrivals(cancel));
    background.execute(() -> ask(request, asked, watcher, cancel));
  }

  /// Stops what is under way; the layout stays as it was.
  void cancel() {
    CancelToken cancel = running;
    if (cancel != null) {
      cancel.cancel();
      finish();
      planner.stopAsking(cancel);
    }
  }

  /// Drops what was said about the last proposals.
  void forget() {
    notes.clear();
    error.set("");
  }

  /// Several proposals cost nothing with the built-in planner, and time or money elsewhere.
  private void suitCount(PlannerSetup setup) {
    if (!setup.kind().equals(countedFor)) {
      countedFor = setup.kind();
      count.set(setup.destination().isEmpty() ? USUAL_COUNT : 1);
    }
  }

  private void ask(PlanRequest request, int asked, ArrivingProposals watcher, CancelToken cancel) {
    try {
      List<RankedPlan> ranked =
          Candidates.propose(planner.layouts(cancel), request, asked, watcher, cancel);
      ui.execute(() -> whileCurrent(cancel, () -> use(ranked)));
    } catch (PlannerException e) {
      LOG.info("No proposal: {}", e.getMessage());
      failed(cancel, String.valueOf(e.getMessage()));
    } catch (CancellationException e) {
      LOG.debug("The proposal was cancelled", e);
      failed(cancel, "The proposal was stopped; the layout is unchanged.");
    } catch (RuntimeException e) {
      LOG.error("The planner failed", e);
      failed(cancel, "The planner stopped on an unexpected error; the layout is unchanged.");
    }
  }

  private void use(List<RankedPlan> ranked) {
    finish();
    notes.setAll(ranked.getFirst().plan().notes());
    candidates.propose(ranked);
    if (candidates.shownProperty().get().isEmpty()) {
      notes.addFirst(
          "You have edited "
              + String.join(", ", candidates.editedByHand())
              + "; the layout stays until you choose a proposal.");
    }
    planner.refresh();
  }

  private void failed(CancelToken cancel, String sentence) {
    ui.execute(
        () ->
            whileCurrent(
                cancel,
                () -> {
                  finish();
                  error.set(planner.refusal().orElse(sentence));
                }));
  }

  private void finish() {
    running = null;
    proposing.set(false);
    partial.set("");
    candidates.arrive(List.of());
  }

  private void whileCurrent(CancelToken cancel, Runnable action) {
    if (cancel.equals(running)) {
      action.run();
    }
  }

  /// What arrives of an answer, as long as it is wanted.
  private ArrivingProposals.View arrivals(CancelToken cancel) {
    return new ArrivingProposals.View() {
      @Override
      public void arrived(List<Shot> soFar, String words) {
        whileCurrent(
            cancel,
            () -> {
              candidates.arrive(soFar);
              partial.set(words);
            });
      }

      @Override
      public void note(String sentence) {
        whileCurrent(cancel, () -> notes.add(sentence));
      }
    };
  }
}
