package boxreel.planner.llm;

import boxreel.base.CancelToken;
import java.time.Duration;

/// Waits between attempts.
@FunctionalInterface
interface Sleeper {
  /// Really sleeps, and wakes up soon after a cancel.
  Sleeper REAL =
      (time, cancel) -> {
        long end = System.nanoTime() + time.toNanos();
        long left = time.toNanos();
        while (left > 0 && !cancel.isCancelled()) {
          Thread.sleep(Duration.ofNanos(Math.min(left, 50_000_000L)));
          left = end - System.nanoTime();
        }
      };

  void sleep(Duration time, CancelToken cancel) throws InterruptedException;
}
