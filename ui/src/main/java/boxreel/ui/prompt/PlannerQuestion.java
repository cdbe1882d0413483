package boxreel.ui.prompt;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.planner.PlanListener;
import boxreel.ui.fx.UiThread;
import boxreel.ui.text.Spoken;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A question to the planner, one at a time: put in the background, stopped when it is not
/// wanted any more, with a sentence when there is no answer. What arrives of a question that
/// was stopped is dropped.
final class PlannerQuestion {
  private static final Logger LOG = LoggerFactory.getLogger(PlannerQuestion.class);

  private final PlannerViewModel planner;
  private final Executor background;
  private final UiThread ui;
  private final Failures failures;
  private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
  private Runnable onEnd = () -> {};
  private @Nullable CancelToken running;

  /// What to say.
  ///
  /// @param stopped if the planner stopped as it was told to from elsewhere
  /// @param broken on an error that nobody expected
  record Failures(String stopped, String broken) {}

  /// What a background thread does for an answer.
  @FunctionalInterface
  interface Work<T> {
    /// @throws PlannerException if there is none
    T answer(CancelToken cancel) throws PlannerException;
  }

  PlannerQuestion(PlannerViewModel planner, Executor background, UiThread ui, Failures failures) {
    this.planner = planner;
    this.background = background;
    this.ui = ui;
    this.failures = failures;
  }

  /// Has something done whenever a question ends, before its answer is used.
  void onEnd(Runnable action) {
    onEnd = action;
  }

  ReadOnlyBooleanProperty workingProperty() {
    return working.getReadOnlyProperty();
  }

  boolean isWorking() {
    return working.get();
  }

  /// How far the answer is, in words; empty when none is under way.
  ReadOnlyStringProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /// Why the last question has no answer, as a sentence; empty if it has.
  ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  /// Says something else, or nothing any more, about the last question.
  void say(String sentence) {
    error.set(sentence);
  }

  /// Puts a question. While one is under way, nothing happens.
  ///
  /// @param firstWords of the progress
  /// @param use takes the answer, on the user interface's thread
  <T> void ask(String firstWords, Work<T> work, Consumer<T> use) {
    if (working.get()) {
      return;
    }
    planner.startAsking();
    error.set("");
    CancelToken cancel = new CancelToken();
    running = cancel;
    working.set(true);
    progress.set(firstWords);
    background.execute(() -> run(work, use, cancel));
  }

  /// Stops the question under way, if there is one.
  void cancel() {
    CancelToken cancel = running;
    if (cancel != null) {
      cancel.cancel();
      end();
      planner.stopAsking(cancel);
    }
  }

  /// Shows how far the answer is.
  void progress(CancelToken cancel, String words) {
    whileCurrent(cancel, () -> progress.set(words));
  }

  /// Does something if a question is still wanted. On the user interface's thread.
  void whileCurrent(CancelToken cancel, Runnable action) {
    if (cancel.equals(running)) {
      action.run();
    }
  }

  /// Tells what arrives of an answer, on the user interface's thread, as long as it is wanted.
  ///
  /// @param partial takes the answer so far; of several in a row perhaps only the last
  /// @param note takes sentences
  PlanListener listener(CancelToken cancel, Consumer<String> partial, Consumer<String> note) {
    return new PlanListener() {
      @Override
      public void onPartial(String textSoFar) {
        ui.latest(this, () -> whileCurrent(cancel, () -> partial.accept(textSoFar)));
      }

      @Override
      public void onNote(String sentence) {
        ui.execute(() -> whileCurrent(cancel, () -> note.accept(sentence)));
      }
    };
  }

  private <T> void run(Work<T> work, Consumer<T> use, CancelToken cancel) {
    try {
      T answer = work.answer(cancel);
      ui.execute(
          () ->
              whileCurrent(
                  cancel,
                  () -> {
                    end();
                    use.accept(answer);
                  }));
    } catch (PlannerException e) {
      LOG.info("No answer: {}", e.getMessage());
      failed(cancel, Spoken.text(e));
    } catch (CancellationException e) {
      LOG.debug("The question was cancelled", e);
      failed(cancel, failures.stopped());
    } catch (RuntimeException e) {
      LOG.error("The planner failed", e);
      failed(cancel, failures.broken());
    }
  }

  private void failed(CancelToken cancel, String sentence) {
    ui.execute(
        () ->
            whileCurrent(
                cancel,
                () -> {
                  end();
                  error.set(planner.refusal().orElse(sentence));
                }));
  }

  private void end() {
    running = null;
    working.set(false);
    progress.set("");
    onEnd.run();
  }
}
