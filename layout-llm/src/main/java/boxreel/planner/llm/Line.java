package boxreel.planner.llm;

/// A way to a model, for one exchange. For several threads.
interface Line {
  /// Nanoseconds since something arrived, or since the start.
  long silence();

  /// Whether a part of the answer has arrived.
  boolean hasBegun();

  /// Whether nothing more will come.
  boolean hasEnded();

  /// Ends the exchange at once.
  void abort();
}
