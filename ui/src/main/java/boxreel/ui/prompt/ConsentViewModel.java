package boxreel.ui.prompt;

import boxreel.base.CancelToken;
import boxreel.planner.consent.ConsentQuestion;
import boxreel.planner.consent.Destination;
import boxreel.ui.fx.UiThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Brings planners' questions whether text may leave the machine to the window, and the answer
/// back to the planners, which wait on threads of their own.
public final class ConsentViewModel {
  private final UiThread ui;
  private final ReadOnlyObjectWrapper<Optional<Destination>> asked =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final List<Waiting> waiting = new ArrayList<>();
  private Optional<Destination> refused = Optional.empty();

  ConsentViewModel(UiThread ui) {
    this.ui = ui;
  }

  /// A planner that waits for the answer.
  ///
  /// @param cancel of what the planner was asked for
  private record Waiting(CancelToken cancel, CompletableFuture<Boolean> planner) {}

  /// Where text would go, while a planner waits for the answer.
  public ReadOnlyObjectProperty<Optional<Destination>> askedProperty() {
    return asked.getReadOnlyProperty();
  }

  /// To where the last question was answered with no, until something new is asked.
  Optional<Destination> refused() {
    return refused;
  }

  /// Forgets an earlier refusal: something new is asked.
  void startAnew() {
    refused = Optional.empty();
  }

  /// Answers the question that is put, for all who wait; without one nothing happens.
  public void answer(boolean agrees) {
    if (waiting.isEmpty()) {
      return;
    }
    if (!agrees) {
      refused = asked.get();
    }
    close(agrees);
  }

  /// Takes back the question of what was cancelled, if it is put; others may still wait for the
  /// same answer.
  void withdraw(CancelToken cancel) {
    List<Waiting> gone = waiting.stream().filter(one -> one.cancel().equals(cancel)).toList();
    waiting.removeAll(gone);
    if (waiting.isEmpty()) {
      asked.set(Optional.empty());
    }
    gone.forEach(one -> one.planner().complete(false));
  }

  /// The way to ask for one thing that a planner does. Once that is cancelled, the answer is no
  /// and nothing is shown, however late the planner comes to ask.
  ConsentQuestion whileWanted(CancelToken cancel) {
    return destination -> {
      CompletableFuture<Boolean> answer = new CompletableFuture<>();
      ui.execute(() -> put(destination, new Waiting(cancel, answer)));
      try {
        return answer.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      } catch (ExecutionException e) {
        throw new IllegalStateException("An answer can't fail", e);
      }
    };
  }

  private void put(Destination destination, Waiting one) {
    // Several proposals ask one after the other; one no is for all of them.
    boolean isRefused = refused.filter(destination::equals).isPresent();
    if (one.cancel().isCancelled() || isRefused) {
      one.planner().complete(false);
      return;
    }
    if (asked.get().filter(destination::equals).isEmpty()) {
      close(false);
    }
    waiting.add(one);
    asked.set(Optional.of(destination));
  }

  private void close(boolean agrees) {
    List<Waiting> all = List.copyOf(waiting);
    waiting.clear();
    asked.set(Optional.empty());
    all.forEach(one -> one.planner().complete(agrees));
  }
}
