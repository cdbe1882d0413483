package boxreel.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Numbers for tracks, for forms whose ids are numbers.
public final class TrackNumbers {
  private TrackNumbers() {}

  /// A number for each track's id: the one that it spells in its plain form, so that "7" and
  /// "07" stay apart, and for others the next free one.
  ///
  /// @param first the least number
  public static Map<String, Integer> of(List<Track> tracks, int first) {
    Map<String, Integer> ids = new LinkedHashMap<>();
    for (Track track : tracks) {
      number(track.id()).filter(n -> n >= first).ifPresent(n -> ids.put(track.id(), n));
    }
    int next = first;
    for (Track track : tracks) {
      while (!ids.containsKey(track.id()) && ids.containsValue(next)) {
        next++;
      }
      ids.putIfAbsent(track.id(), next);
    }
    return ids;
  }

  private static Optional<Integer> number(String id) {
    return id.matches("0|[1-9]\\d{0,8}") ? Optional.of(Integer.valueOf(id)) : Optional.empty();
  }
}
