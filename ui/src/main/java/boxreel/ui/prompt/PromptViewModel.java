package boxreel.ui.prompt;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.layout.Shot;
import boxreel.planner.LayoutPlanner;
import boxreel.planner.PlanRequest;
import boxreel.planner.PlannerSetup;
import boxreel.planner.Planners;
import boxreel.planner.candidate.Candidates;
import boxreel.planner.candidate.RankedPlan;
import boxreel.planner.consent.ConsentQuestion;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.fx.UiThread;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.IntSupplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The prompt and the planner's answer to it.
///
/// The three texts are edits of the shot once [#commitTexts] is called, which happens when a
/// field loses the focus and before anything uses them.
public final class PromptViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(PromptViewModel.class);

  private static final int USUAL_COUNT = 4;

  private final ShotDocument document;
  private final ConsentViewModel consent;
  private final PlannerViewModel planner;
  private final CandidatesViewModel candidates;
  private final RevisionViewModel revision;
  private final PromptHistory history = new PromptHistory();
  private final IntSupplier mostFrames;
  private final Executor background;
  private final UiThread ui;
  private final StringProperty prompt = new SimpleStringProperty("");
  private final StringProperty backgroundText = new SimpleStringProperty("");
  private final StringProperty negative = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper proposing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper partial = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
  private final IntegerProperty count = new SimpleIntegerProperty(USUAL_COUNT);
  private final ObservableList<String> notes = FXCollections.observableArrayList();
  private @Nullable CancelToken running;
  private long proposals;
  private String countedFor = "";

  /// @param planners the planners at hand, made anew for each question, on a background thread
  /// @param mostFrames how many frames the chosen model was trained for, so that a first
  ///     proposal is as long as it can do well
  public PromptViewModel(
      ShotDocument document,
      Function<ConsentQuestion, Planners> planners,
      IntSupplier mostFrames,
      Executor background,
      UiThread ui) {
    this.document = document;
    this.consent = new ConsentViewModel(ui);
    this.planner = new PlannerViewModel(() -> planners.apply(consent), consent, background, ui);
    this.candidates = new CandidatesViewModel(document);
    this.revision = new RevisionViewModel(document, planner, background, ui);
    this.mostFrames = mostFrames;
    this.background = background;
    this.ui = ui;
    document.shotProperty().subscribe(this::showTexts);
    showAll(document.shot());
    candidates
        .shownProperty()
        .subscribe(now -> now.ifPresent(candidate -> notes.setAll(candidate.plan().notes())));
    planner.chosenProperty().subscribe(now -> now.ifPresent(this::suitCount));
  }

  /// The question whether text may leave the machine.
  public ConsentViewModel consent() {
    return consent;
  }

  /// Who is asked.
  public PlannerViewModel planner() {
    return planner;
  }

  /// What was proposed.
  public CandidatesViewModel candidates() {
    return candidates;
  }

  /// Changes of the layout in words.
  public RevisionViewModel revision() {
    return revision;
  }

  /// The prompts that were proposed for.
  public PromptHistory history() {
    return history;
  }

  /// How many proposals to ask for, 1 to [Candidates#MOST].
  public IntegerProperty countProperty() {
    return count;
  }

  /// Several proposals cost nothing with the built-in planner, and time or money elsewhere.
  private void suitCount(PlannerSetup setup) {
    if (!setup.kind().equals(countedFor)) {
      countedFor = setup.kind();
      count.set(setup.destination().isEmpty() ? USUAL_COUNT : 1);
    }
  }

  public StringProperty promptProperty() {
    return prompt;
  }

  public StringProperty backgroundProperty() {
    return backgroundText;
  }

  public StringProperty negativeProperty() {
    return negative;
  }

  public ReadOnlyBooleanProperty proposingProperty() {
    return proposing.getReadOnlyProperty();
  }

  /// Who is asked, empty until known.
  public ReadOnlyStringProperty plannerNameProperty() {
    return planner.nameProperty();
  }

  /// How far the answer has arrived, in words; empty when none is under way.
  public ReadOnlyStringProperty partialProperty() {
    return partial.getReadOnlyProperty();
  }

  /// Why the last proposal failed, as a sentence; empty if it did not.
  public ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  /// What the planner wants to be known about its last proposal.
  public ObservableList<String> notes() {
    return notes;
  }

  /// Finds out who would plan, so that the name is shown before the first proposal.
  public void lookUpPlanner() {
    planner.refresh();
  }

  /// Asks the planner for layouts of the prompt. While one is under way, nothing happens.
  public void propose() {
    if (proposing.get()) {
      return;
    }
    commitTexts();
    candidates.close();
    planner.startAsking();
    error.set("");
    notes.clear();
    Shot shot = document.committed();
    boolean fresh = shot.tracks().isEmpty();
    int frames = fresh ? Math.min(shot.frames(), mostFrames.getAsInt()) : shot.frames();
    int asked = count.get();
    PlanRequest request = new PlanRequest(prompt.get(), frames, shot.framesPerSecond(), proposals);
    proposals += asked;
    history.add(prompt.get());
    CancelToken cancel = new CancelToken();
    running = cancel;
    proposing.set(true);
    partial.set("Planning…");
    Shot empty = Shot.of("").withTracks(List.of()).withFramesPerSecond(shot.framesPerSecond());
    ArrivingProposals watcher =
        new ArrivingProposals(ui, asked, empty.stretchedTo(frames), arrivals(cancel));
    background.execute(() -> ask(request, asked, watcher, cancel));
  }

  /// Stops the proposal under way; the layout stays as it was.
  public void cancel() {
    if (running != null) {
      running.cancel();
      finish();
      planner.stopAsking();
    }
    revision.cancel();
    planner.cancelCheck();
  }

  /// Drops everything that belongs to the shot: another one is there now.
  public void forget() {
    cancel();
    candidates.close();
    revision.forget();
    notes.clear();
    error.set("");
  }

  /// Makes typed texts edits of the shot.
  public void commitTexts() {
    if (document.isPreviewing()) {
      return;
    }
    Shot shot = document.committed();
    Shot changed =
        shot.withPrompt(prompt.get().strip())
            .withBackground(backgroundText.get().strip())
            .withNegative(negative.get().strip());
    if (!changed.equals(shot)) {
      document.commit("Edit prompt", changed);
    }
  }

  private void ask(PlanRequest request, int asked, ArrivingProposals watcher, CancelToken cancel) {
    try {
      LayoutPlanner planning = planner.layouts();
      List<RankedPlan> ranked = Candidates.propose(planning, request, asked, watcher, cancel);
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

  /// Only what an edit changed: a text that is being typed is not lost to an edit of a box.
  private void showTexts(Shot before, Shot now) {
    if (!before.prompt().equals(now.prompt())) {
      prompt.set(now.prompt());
    }
    if (!before.background().equals(now.background())) {
      backgroundText.set(now.background());
    }
    if (!before.negative().equals(now.negative())) {
      negative.set(now.negative());
    }
  }

  private void showAll(Shot shot) {
    prompt.set(shot.prompt());
    backgroundText.set(shot.background());
    negative.set(shot.negative());
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

  /// Three prompts to begin with.
  public static List<String> samples() {
    return List.of(
        "A bear walks from the left to the right",
        "A red ball bounces across a beach",
        "A yellow balloon rises from the bottom to the top");
  }
}
