package boxreel.planner.llm;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Asks a server which models it has, which also tells whether it is there and takes the key. Costs
/// nothing at any provider.
final class ModelNames {
  private static final long POLL_MILLIS = 40;
  private static final int MOST_NAMES = 2000;

  private final Endpoint endpoint;
  private final Limits limits;

  ModelNames(Endpoint endpoint, Limits limits) {
    this.endpoint = endpoint;
    this.limits = limits;
  }

  /// The names, sorted, without characters that a terminal would obey.
  ///
  /// @throws PlannerException if the server can't be reached or refuses
  /// @throws CancellationException if asked to stop
  List<String> ask(CancelToken cancel) throws PlannerException {
    try (java.net.http.HttpClient http = HttpClients.of(limits)) {
      Wire wire = new Wire(http, limits, () -> {});
      FutureTask<List<String>> task = new FutureTask<>(() -> ChatModels.names(endpoint, wire));
      Thread.ofVirtual().name("planner-models").start(task);
      long end = System.nanoTime() + limits.stall().toNanos();
      while (true) {
        try {
          return task.get(POLL_MILLIS, TimeUnit.MILLISECONDS).stream()
              .map(name -> name.replaceAll("[\\p{Cntrl}\\p{Cf}]", ""))
              .filter(name -> !name.isBlank())
              .sorted()
              .limit(MOST_NAMES)
              .toList();
        } catch (TimeoutException e) {
          if (cancel.isCancelled()) {
            throw new CancellationException("The check was cancelled.");
          }
          if (System.nanoTime() > end) {
            throw Failures.stalled(endpoint, wire.hasBegun()).toPlannerException();
          }
        } finally {
          if (task.isDone() || cancel.isCancelled() || System.nanoTime() > end) {
            wire.abort();
          }
        }
      }
    } catch (ExecutionException e) {
      throw Failures.of(e, endpoint).toPlannerException();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("The check was interrupted.");
    }
  }
}
