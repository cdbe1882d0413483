package boxreel.planner.reading;

import java.util.List;
import java.util.Optional;

/// Verbs that move their object and not who does it: "lifts a box", "drops a stone".
final class Moved {
  private static final List<String> UP = List.of("lift", "rais", "hoist");
  private static final List<String> DOWN = List.of("drop", "lower");

  private Moved() {}

  /// What a verb, in any form, does with its object.
  static Optional<Meaning> by(String verb) {
    if (UP.stream().anyMatch(verb::startsWith)) {
      return Optional.of(Meaning.RISE);
    }
    return DOWN.stream().anyMatch(verb::startsWith) ? Optional.of(Meaning.FALL) : Optional.empty();
  }
}
