package boxreel.ui.project;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work on a project's files in the background, one piece after the other, so that a project is
/// closed before it is opened again and a take is written before its project is copied. Called
/// from one thread.
final class FileWork {
  private static final Logger LOG = LoggerFactory.getLogger(FileWork.class);

  private final Executor background;
  private CompletableFuture<Void> queue = CompletableFuture.completedFuture(null);

  FileWork(Executor background) {
    this.background = background;
  }

  /// Does some work after all that was given before.
  void run(Runnable work) {
    queue = queue.thenRunAsync(work, background).exceptionally(FileWork::unexpected);
  }

  /// Waits for all work that was given.
  void join() {
    queue.join();
  }

  private static @Nullable Void unexpected(Throwable failure) {
    LOG.error("Work on a project's files failed", failure);
    return null;
  }
}
