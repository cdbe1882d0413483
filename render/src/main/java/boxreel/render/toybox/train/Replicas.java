package boxreel.render.toybox.train;

import ai.djl.Device;
import boxreel.base.ModelException;
import boxreel.render.tensor.TorchRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Copies of a stage's networks that share their weights, each on a thread with a runtime of its
/// own: every one takes a share of the batch, and libtorch adds up their gradients in the weights.
///
/// With pictures as small as Toybox's this uses the cores better than threads inside the
/// operators, which mostly wait for each other.
final class Replicas<R extends Replicas.Replica> implements AutoCloseable {
  /// One copy. Made, used and closed on one thread.
  interface Replica {
    /// Draws a part of the batch and adds `share` times the gradients of its mean loss.
    ///
    /// @return the mean loss, without `share`
    double backward(double share) throws InterruptedException;

    void close();
  }

  @FunctionalInterface
  interface Factory<R extends Replica> {
    R create(TorchRuntime runtime, int index) throws ModelException;
  }

  @FunctionalInterface
  interface Use<R, T> {
    T on(R replica) throws ModelException, InterruptedException;
  }

  private record Worker<R>(ExecutorService thread, TorchRuntime runtime, R replica) {}

  private final List<Worker<R>> workers = new ArrayList<>();

  /// @param count at least 1
  Replicas(int count, Factory<R> factory) throws ModelException, InterruptedException {
    try {
      for (int i = 0; i < count; i++) {
        int index = i;
        ExecutorService thread =
            Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("toybox-replica-" + index).factory());
        workers.add(get(thread.submit(() -> open(thread, factory, index))));
      }
    } catch (ModelException | InterruptedException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private static <R extends Replica> Worker<R> open(
      ExecutorService thread, Factory<R> factory, int index) throws ModelException {
    TorchRuntime runtime = TorchRuntime.open(Device.cpu());
    try {
      return new Worker<>(thread, runtime, factory.create(runtime, index));
    } catch (ModelException | RuntimeException e) {
      runtime.close();
      thread.shutdown();
      throw e;
    }
  }

  /// One per core, because each computes on one thread.
  static int fittingCount() {
    return Runtime.getRuntime().availableProcessors();
  }

  int count() {
    return workers.size();
  }

  /// Lets all replicas work on their share of a batch.
  ///
  /// @return their mean loss
  double backward() throws ModelException, InterruptedException {
    double share = 1.0 / workers.size();
    List<Future<Double>> losses = new ArrayList<>();
    for (Worker<R> worker : workers) {
      losses.add(worker.thread.submit(() -> worker.replica.backward(share)));
    }
    double sum = 0;
    for (Future<Double> loss : losses) {
      sum += get(loss);
    }
    return sum * share;
  }

  /// Runs something on the first replica's thread.
  <T> T onFirst(Use<R, T> use) throws ModelException, InterruptedException {
    Worker<R> first = workers.getFirst();
    Callable<T> task = () -> use.on(first.replica);
    return get(first.thread.submit(task));
  }

  private static <T> T get(Future<T> future) throws ModelException, InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case ModelException cause -> throw cause;
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IllegalStateException("A replica failed", e);
      }
    }
  }

  @Override
  public void close() {
    for (Worker<R> worker : workers) {
      worker.thread.execute(
          () -> {
            worker.replica.close();
            worker.runtime.close();
          });
      worker.thread.close();
    }
    workers.clear();
  }
}
