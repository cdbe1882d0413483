package boxreel.ui.prompt;

import boxreel.planner.Planners;
import boxreel.planner.candidate.Candidates;
import boxreel.planner.consent.ConsentQuestion;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.fx.FilePicker;
import boxreel.ui.fx.UiThread;
import boxreel.ui.library.LibraryViewModel;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.IntSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

/// The prompt and the planner's answer to it.
///
/// The three texts are edits of the shot once [#commitTexts] is called, which happens when a
/// field loses the focus and before anything uses them.
public final class PromptViewModel {
  private final ConsentViewModel consent;
  private final PlannerViewModel planner;
  private final CandidatesViewModel candidates;
  private final RevisionViewModel revision;
  private final PromptHistory history;
  private final LibraryViewModel library;
  private final PromptTexts texts;
  private final FramePromptsViewModel framePrompts;
  private final ProposalsViewModel proposals;
  private final TokensViewModel tokens;

  /// @param planners the planners at hand, made anew for each question, on a background thread
  /// @param mostFrames how many frames the chosen model was trained for, so that a first
  ///     proposal is as long as it can do well
  /// @param files asks for the file of a local model
  public PromptViewModel(
      ShotDocument document,
      Function<ConsentQuestion, Planners> planners,
      IntSupplier mostFrames,
      FilePicker files,
      Executor background,
      UiThread ui) {
    this.consent = new ConsentViewModel(ui);
    this.planner = new PlannerViewModel(planners, consent, files, background, ui);
    this.revision = new RevisionViewModel(document, planner, background, ui);
    this.candidates = new CandidatesViewModel(document, revision::stays);
    this.history = new PromptHistory(background, ui);
    this.texts = new PromptTexts(document);
    this.framePrompts = new FramePromptsViewModel(document);
    this.library =
        new LibraryViewModel(
            texts.prompt(), history.prompts(), this::insert, files, background, ui);
    this.proposals =
        new ProposalsViewModel(document, planner, candidates, mostFrames, background, ui);
    this.tokens = new TokensViewModel(texts::typed, background, ui);
    texts.prompt().subscribe(tokens::count);
    texts.background().subscribe(tokens::count);
    document.shotProperty().subscribe(tokens::count);
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

  /// The prompts that the user keeps.
  public LibraryViewModel library() {
    return library;
  }

  private void insert(String prompt) {
    texts.commit();
    texts.prompt().set(prompt);
    texts.commit();
  }

  /// How much of the prompt the chosen model reads.
  public TokensViewModel tokens() {
    return tokens;
  }

  /// The prompts of single frames.
  public FramePromptsViewModel framePrompts() {
    return framePrompts;
  }

  /// How many proposals to ask for, 1 to [Candidates#MOST].
  public IntegerProperty countProperty() {
    return proposals.countProperty();
  }

  /// Whether the planner is asked for the prompts of single frames too.
  public BooleanProperty describesMomentsProperty() {
    return proposals.describesMomentsProperty();
  }

  public StringProperty promptProperty() {
    return texts.prompt();
  }

  public StringProperty backgroundProperty() {
    return texts.background();
  }

  public StringProperty negativeProperty() {
    return texts.negative();
  }

  public ReadOnlyBooleanProperty proposingProperty() {
    return proposals.proposingProperty();
  }

  /// Who is asked, empty until known.
  public ReadOnlyStringProperty plannerNameProperty() {
    return planner.nameProperty();
  }

  /// How far the answer has arrived, in words; empty when none is under way.
  public ReadOnlyStringProperty partialProperty() {
    return proposals.partialProperty();
  }

  /// Why the last proposal failed, as a sentence; empty if it did not.
  public ReadOnlyStringProperty errorProperty() {
    return proposals.errorProperty();
  }

  /// What the planner wants to be known about its last proposal.
  public ObservableList<String> notes() {
    return proposals.notes();
  }

  /// Finds out who would plan, so that the name is shown before the first proposal.
  public void lookUpPlanner() {
    planner.refresh();
  }

  /// Asks the planner for layouts of the prompt. While one is under way, nothing happens.
  public void propose() {
    if (proposals.proposingProperty().get()) {
      return;
    }
    commitTexts();
    history.add(texts.prompt().get());
    proposals.propose(texts.prompt().get());
  }

  /// Stops what is under way; the layout stays as it was.
  public void cancel() {
    proposals.cancel();
    revision.cancel();
    planner.cancelCheck();
  }

  /// Drops everything that belongs to the shot: another one is there now.
  public void forget() {
    cancel();
    candidates.close();
    revision.forget();
    proposals.forget();
  }

  /// Makes typed texts edits of the shot.
  public void commitTexts() {
    texts.commit();
    framePrompts.commit();
  }

  /// Three prompts to begin with.
  public static List<String> samples() {
    return List.of(
        "A bear walks from the left to the right",
        "A red ball bounces across a beach",
        "A yellow balloon rises from the bottom to the top");
  }
}
