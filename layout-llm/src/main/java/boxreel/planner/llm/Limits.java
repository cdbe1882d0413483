package boxreel.planner.llm;

import java.time.Duration;

/// How long to wait for a model and how much to take from it.
///
/// @param connect for a connection
/// @param firstByte for the answer to begin, with a model that has to be loaded first
/// @param stall between two pieces of the answer
/// @param whole for the whole answer
/// @param mostBytes of one response as it comes over the wire; a single line of it may have a
///     sixteenth
/// @param mostCharacters of an answer; more is cut off
record Limits(
    Duration connect,
    Duration firstByte,
    Duration stall,
    Duration whole,
    long mostBytes,
    int mostCharacters) {
  /// The most bytes of a response without a line break: it is held in memory as a whole.
  long mostBytesOfLine() {
    return mostBytes / 16;
  }

  static final Limits USUAL =
      new Limits(
          Duration.ofSeconds(10),
          Duration.ofSeconds(180),
          Duration.ofSeconds(60),
          Duration.ofMinutes(10),
          16L << 20,
          200_000);

  /// A model in this process computes on slow machines as well, and can be stopped.
  static final Limits LOCAL =
      new Limits(
          Duration.ofSeconds(10),
          Duration.ofMinutes(20),
          Duration.ofMinutes(5),
          Duration.ofHours(1),
          16L << 20,
          200_000);
}
