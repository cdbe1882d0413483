package boxreel.cli;

import boxreel.base.CancelToken;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Turns Ctrl-C into a cancelled token and gives the work time to clean up before the process
/// ends. The JVM then ends with 130 by itself.
final class Interrupts implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook;

  private Interrupts(CancelToken token) {
    hook =
        new Thread(
            () -> {
              token.cancel();
              try {
                // A denoising step of a big model takes seconds; then the work is over.
                if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                  Runtime.getRuntime().halt(ExitCode.CANCELLED);
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "boxreel-interrupt");
  }

  /// Until closed, an interrupt of the process cancels `token`.
  static Interrupts cancelling(CancelToken token) {
    Interrupts interrupts = new Interrupts(token);
    Runtime.getRuntime().addShutdownHook(interrupts.hook);
    return interrupts;
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is already ending: the hook waits for the latch.
    }
    done.countDown();
  }
}
