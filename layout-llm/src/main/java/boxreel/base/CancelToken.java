package boxreel.base;

import java.util.concurrent.atomic.AtomicBoolean;

/// Asks long work to stop. Any thread may ask; the work looks between its steps.
public final class CancelToken {
  private final AtomicBoolean cancelled = new AtomicBoolean();

  /// Asks the work to stop. Asking again changes nothing.
  public void cancel() {
    cancelled.set(true);
  }

  public boolean isCancelled() {
    return cancelled.get();
  }
}
