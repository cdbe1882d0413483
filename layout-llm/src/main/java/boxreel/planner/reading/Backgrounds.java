package boxreel.planner.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Places and times of day that become the background.
final class Backgrounds {
  /// The longest has four words: "surface of the moon".
  static final int MOST_WORDS = 4;

  private final Map<String, String> keywords = new HashMap<>();

  Backgrounds() {
    for (String line : Lists.lines("backgrounds.txt")) {
      String[] sides = line.split("\\s*=\\s*", -1);
      keywords.put(sides[0], sides[sides.length - 1]);
    }
  }

  /// The keyword for a place of one or more words in lower case, singular or plural.
  Optional<String> find(String place) {
    String keyword = keywords.get(place);
    if (keyword == null && place.endsWith("s")) {
      keyword = keywords.get(place.substring(0, place.length() - 1));
    }
    return Optional.ofNullable(keyword);
  }
}
