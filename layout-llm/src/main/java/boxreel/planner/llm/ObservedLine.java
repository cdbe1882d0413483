package boxreel.planner.llm;

/// A line that keeps in mind what it has seen. Whoever carries the answer tells it.
abstract class ObservedLine implements Line {
  private final Runnable onChange;
  private volatile long lastNanos = System.nanoTime();
  private volatile boolean begun;
  private volatile boolean ended;
  private volatile boolean aborted;

  /// @param onChange called on some thread when the answer has ended
  ObservedLine(Runnable onChange) {
    this.onChange = onChange;
  }

  /// A part of the answer is here.
  final void arrived() {
    lastNanos = System.nanoTime();
    begun = true;
  }

  /// Nothing more will come; whoever waits is told.
  final void end() {
    ended = true;
    onChange.run();
  }

  final boolean isAborted() {
    return aborted;
  }

  @Override
  public final long silence() {
    return System.nanoTime() - lastNanos;
  }

  @Override
  public final boolean hasBegun() {
    return begun;
  }

  @Override
  public final boolean hasEnded() {
    return ended;
  }

  @Override
  public void abort() {
    aborted = true;
  }
}
