package boxreel.planner.reading;

import java.util.Optional;
import java.util.Set;

/// Finds the one place that becomes the background among those that are named.
final class Backdrop {
  /// Times and weather give way to places.
  private static final Set<String> TIMES =
      Set.of(
          "night",
          "midnight",
          "sunset",
          "sunrise",
          "dusk",
          "evening",
          "rain",
          "storm",
          "fog",
          "moonlight");

  private static final Set<String> INSIDE =
      Set.of("in", "at", "on", "across", "through", "inside", "within", "throughout", "along");

  private String best = "";
  private int bestRank = Integer.MAX_VALUE;

  /// @param by the preposition before it, may be empty
  void add(String keyword, String by) {
    int rank = TIMES.contains(keyword) ? 2 : "of".equals(by) ? 3 : by.isEmpty() ? 1 : 0;
    offer(keyword, rank);
  }

  /// A word of a phrase that is a place: "forest bear".
  void addImplied(String phrase) {
    for (String word : phrase.split(" ", -1)) {
      Optional<String> keyword = Lexicon.english().backgrounds().find(word);
      keyword.ifPresent(k -> offer(k, 4));
    }
  }

  /// Whether an unknown thing behind a preposition is rather a place: "in a zorgonarium".
  boolean isPlace(Chunk.Things things, String by) {
    return things.noun().isUnknown() && INSIDE.contains(by) && !things.article().isEmpty();
  }

  private void offer(String keyword, int rank) {
    if (rank < bestRank) {
      best = keyword;
      bestRank = rank;
    }
  }

  String keyword() {
    return best;
  }
}
