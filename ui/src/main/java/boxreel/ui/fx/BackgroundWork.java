package boxreel.ui.fx;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs what may wait (planners, renders, files) off the window's thread, each job on a virtual
/// thread of its own. Closing interrupts what still runs and takes nothing more.
public final class BackgroundWork implements Executor, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);

  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  /// Starts a job; after [#close] it does nothing.
  @Override
  public void execute(Runnable job) {
    try {
      executor.execute(job);
    } catch (RejectedExecutionException e) {
      LOG.debug("A job came after the window closed", e);
    }
  }

  /// Interrupts what runs and returns at once.
  @Override
  public void close() {
    executor.shutdownNow();
  }
}
