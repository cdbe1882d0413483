package boxreel.render.toybox.train;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;

/// Draws batches on a thread of its own, a few ahead of their use.
final class Prefetch<T> implements AutoCloseable {
  private static final int AHEAD = 4;

  private final BlockingQueue<Supplier<T>> ready = new ArrayBlockingQueue<>(AHEAD);
  private final Thread thread;

  /// @param source called on the other thread only
  Prefetch(String name, Supplier<T> source) {
    this.thread = Thread.ofPlatform().daemon().name(name).start(() -> fill(source));
  }

  private void fill(Supplier<T> source) {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        T drawn;
        try {
          drawn = source.get();
        } catch (RuntimeException e) {
          ready.put(
              () -> {
                throw new IllegalStateException("A batch could not be drawn", e);
              });
          return;
        }
        ready.put(() -> drawn);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// The next batch, waited for if need be.
  ///
  /// @throws IllegalStateException if the source has failed
  T take() throws InterruptedException {
    return ready.take().get();
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
