package boxreel.render.toybox.train;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;

/// Draws batches on a thread of its own, a few ahead of their use.
final class Prefetch<T> implements AutoCloseable {
  private static final int AHEAD = 4;

  private final BlockingQueue<T> ready = new ArrayBlockingQueue<>(AHEAD);
  private final Thread thread;

  /// @param source called on the other thread only
  Prefetch(String name, Supplier<T> source) {
    this.thread =
        Thread.ofPlatform()
            .daemon()
            .name(name)
            .start(
                () -> {
                  try {
                    while (!Thread.currentThread().isInterrupted()) {
                      ready.put(source.get());
                    }
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
  }

  T take() throws InterruptedException {
    return ready.take();
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
