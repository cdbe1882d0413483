package boxreel.ui.prompt;

import boxreel.planner.consent.ConsentQuestion;
import boxreel.planner.consent.Destination;
import boxreel.ui.fx.UiThread;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Brings a planner's question whether text may leave the machine to the window, and the answer
/// back to the planner, which waits on a thread of its own.
public final class ConsentViewModel implements ConsentQuestion {
  private final UiThread ui;
  private final ReadOnlyObjectWrapper<Optional<Destination>> asked =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Destination>> refused =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private @Nullable CompletableFuture<Boolean> waiting;

  ConsentViewModel(UiThread ui) {
    this.ui = ui;
  }

  /// Where text would go, while a planner waits for the answer.
  public ReadOnlyObjectProperty<Optional<Destination>> askedProperty() {
    return asked.getReadOnlyProperty();
  }

  /// To where the last question was answered with no, until something new is asked.
  Optional<Destination> refused() {
    return refused.get();
  }

  /// Forgets an earlier refusal: something new is asked.
  void startAnew() {
    refused.set(Optional.empty());
  }

  /// Answers the question that is put; without one nothing happens.
  public void answer(boolean agrees) {
    CompletableFuture<Boolean> planner = waiting;
    if (planner == null) {
      return;
    }
    if (!agrees) {
      refused.set(asked.get());
    }
    waiting = null;
    asked.set(Optional.empty());
    planner.complete(agrees);
  }

  @Override
  public boolean mayGoTo(Destination destination) {
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    ui.execute(
        () -> {
          if (refused.get().filter(destination::equals).isPresent()) {
            // Several proposals ask one after the other; one no is for all of them.
            answer.complete(false);
            return;
          }
          answer(false);
          waiting = answer;
          asked.set(Optional.of(destination));
        });
    try {
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("An answer can't fail", e);
    }
  }
}
