package boxreel.planner.llm;

import java.time.Duration;
import java.util.Optional;

/// When to ask again after a failure that may pass.
///
/// @param attempts all attempts together, 1 or more
/// @param first the wait before the second attempt; it doubles each time
/// @param most the longest wait; a server that asks for more is not waited for
/// @param sleeper waits
record RetryPolicy(int attempts, Duration first, Duration most, Sleeper sleeper) {
  static final RetryPolicy USUAL =
      new RetryPolicy(4, Duration.ofSeconds(1), Duration.ofSeconds(60), Sleeper.REAL);

  /// The wait after a failed attempt, empty to give up.
  ///
  /// @param attempt that failed, counted from 1
  /// @param asked what the server asked for in `Retry-After`
  Optional<Duration> delayAfter(int attempt, Optional<Duration> asked) {
    if (attempt >= attempts) {
      return Optional.empty();
    }
    Duration own = first.multipliedBy(1L << Math.min(20, attempt - 1));
    Duration delay = asked.orElse(own.compareTo(most) > 0 ? most : own);
    return delay.compareTo(most) > 0 ? Optional.empty() : Optional.of(delay);
  }
}
