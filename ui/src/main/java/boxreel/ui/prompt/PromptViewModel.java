package boxreel.ui.prompt;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.layout.Shot;
import boxreel.planner.LayoutPlanner;
import boxreel.planner.Plan;
import boxreel.planner.PlanListener;
import boxreel.planner.PlanRequest;
import boxreel.ui.document.Selection;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.fx.UiThread;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The prompt and the planner's answer to it.
///
/// The three texts are edits of the shot once [#commitTexts] is called, which happens when a field
/// loses the focus and before anything uses them.
public final class PromptViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(PromptViewModel.class);

  private final ShotDocument document;
  private final Supplier<LayoutPlanner> planner;
  private final IntSupplier mostFrames;
  private final Executor background;
  private final UiThread ui;
  private final StringProperty prompt = new SimpleStringProperty("");
  private final StringProperty backgroundText = new SimpleStringProperty("");
  private final StringProperty negative = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper proposing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper plannerName = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper partial = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
  private final ObservableList<String> notes = FXCollections.observableArrayList();
  private @Nullable CancelToken running;
  private long proposals;

  /// @param mostFrames how many frames the chosen model was trained for, so that a first proposal
  ///     is as long as it can do well
  public PromptViewModel(
      ShotDocument document,
      Supplier<LayoutPlanner> planner,
      IntSupplier mostFrames,
      Executor background,
      UiThread ui) {
    this.document = document;
    this.planner = planner;
    this.mostFrames = mostFrames;
    this.background = background;
    this.ui = ui;
    document.shotProperty().subscribe(this::showTexts);
    showAll(document.shot());
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

  /// Who made the last proposal or would make the first, empty until known.
  public ReadOnlyStringProperty plannerNameProperty() {
    return plannerName.getReadOnlyProperty();
  }

  /// The answer as far as it has arrived, empty when none is under way.
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
    background.execute(
        () -> {
          String name = planner.get().name();
          ui.execute(
              () -> {
                if (plannerName.get().isEmpty()) {
                  plannerName.set(name);
                }
              });
        });
  }

  /// Asks the planner for a layout of the prompt. While one is under way, nothing happens.
  public void propose() {
    if (proposing.get()) {
      return;
    }
    commitTexts();
    error.set("");
    notes.clear();
    partial.set("");
    Shot shot = document.committed();
    boolean fresh = shot.tracks().isEmpty();
    int frames = fresh ? Math.min(shot.frames(), mostFrames.getAsInt()) : shot.frames();
    PlanRequest request =
        new PlanRequest(prompt.get(), frames, shot.framesPerSecond(), proposals++);
    CancelToken cancel = new CancelToken();
    running = cancel;
    proposing.set(true);
    background.execute(() -> ask(request, cancel));
  }

  /// Stops the proposal under way; the layout stays as it was.
  public void cancel() {
    if (running != null) {
      running.cancel();
      running = null;
      proposing.set(false);
      partial.set("");
    }
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

  private void ask(PlanRequest request, CancelToken cancel) {
    try {
      LayoutPlanner asked = planner.get();
      ui.execute(() -> whileCurrent(cancel, () -> plannerName.set(asked.name())));
      Plan plan = asked.plan(request, new Listener(cancel), cancel);
      ui.execute(() -> whileCurrent(cancel, () -> use(plan)));
    } catch (PlannerException e) {
      LOG.info("No proposal: {}", e.getMessage());
      failed(cancel, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.error("The planner failed", e);
      failed(cancel, "The planner stopped on an unexpected error; the layout is unchanged.");
    }
  }

  private void use(Plan plan) {
    finish();
    plannerName.set(plan.plannerName());
    notes.setAll(plan.notes());
    Shot old = document.committed();
    Shot planned = plan.shot().withPrompt(old.prompt());
    if (planned.background().isBlank()) {
      planned = planned.withBackground(old.background());
    }
    if (planned.negative().isBlank()) {
      planned = planned.withNegative(old.negative());
    }
    document.select(Selection.NONE);
    document.commit("Propose layout", planned);
    document.seek(0);
    if (!planned.tracks().isEmpty()) {
      document.select(Selection.ofTrack(planned.tracks().getFirst().id()));
    }
  }

  private void failed(CancelToken cancel, String sentence) {
    ui.execute(
        () ->
            whileCurrent(
                cancel,
                () -> {
                  finish();
                  error.set(sentence);
                }));
  }

  private void finish() {
    running = null;
    proposing.set(false);
    partial.set("");
  }

  private void whileCurrent(CancelToken cancel, Runnable action) {
    if (Optional.ofNullable(running).filter(cancel::equals).isPresent()) {
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

  private final class Listener implements PlanListener {
    private final CancelToken cancel;

    Listener(CancelToken cancel) {
      this.cancel = cancel;
    }

    @Override
    public void onPartial(String textSoFar) {
      ui.latest(this, () -> whileCurrent(cancel, () -> partial.set(textSoFar)));
    }

    @Override
    public void onNote(String sentence) {
      ui.execute(() -> whileCurrent(cancel, () -> notes.add(sentence)));
    }
  }

  /// Three prompts to begin with.
  public static List<String> samples() {
    return List.of(
        "A bear walks from the left to the right",
        "A red ball bounces across a beach",
        "A yellow balloon rises from the bottom to the top");
  }
}
