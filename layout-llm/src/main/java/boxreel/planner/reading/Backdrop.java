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

  private final Backgrounds known;

  Backdrop(Backgrounds known) {
    this.known = known;
  }

  /// A word of a phrase that is a place: "forest bear".
  void addImplied(String phrase) {
    for (String word : phrase.split(" ", -1)) {
      Optional<String> keyword = known.find(word);
      keyword.ifPresent(k -> offer(k, 4));
    }
  }

  /// Takes what is said behind a preposition if it is a place rather than a thing: "on the moon",
  /// "walks in a zorgonarium". What someone is in while nothing is done, "a girl in a zorgon", is
  /// clothing or the like, and taken without becoming the background.
  ///
  /// @param isSpokenOf whether something was said of the subject already
  boolean takes(Chunk.Things things, String by, boolean isSpokenOf) {
    boolean isCelestial =
        things.noun().zone() == Zone.HIGH && ("on".equals(by) || "across".equals(by));
    boolean isBelowSky =
        things.noun().zone() == Zone.HIGH
            && "the".equals(things.article())
            && Set.of("under", "beneath", "below").contains(by);
    if (isBelowSky) {
      add(things.noun().home(), by);
      return true;
    }
    boolean isUnknown =
        things.noun().isUnknown() && INSIDE.contains(by) && !things.article().isEmpty();
    if (isCelestial) {
      boolean isMoon = things.noun().name().endsWith("moon");
      add(isMoon ? "moon surface" : things.phrase(), by);
    } else if (isUnknown && isSpokenOf) {
      add(things.phrase(), by);
    }
    return isCelestial || isUnknown;
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
