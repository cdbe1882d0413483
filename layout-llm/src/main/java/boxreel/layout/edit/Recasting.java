package boxreel.layout.edit;

import boxreel.layout.Shot;
import boxreel.layout.Track;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Holds a layout that was proposed anew, with ids of its own, to what is locked in the one
/// before.
public final class Recasting {
  private Recasting() {}

  /// The proposal with everything put back that is locked, as [Locks#held] does. An object of
  /// the proposal stands for the one before of the same phrase, each for one; all others are
  /// new.
  ///
  /// @param proposed a shot of the same length
  public static Shot held(Shot before, Shot proposed, Locks locks) {
    return locks.equals(Locks.NONE) ? proposed : locks.held(before, recast(before, proposed));
  }

  /// The proposal under the ids of those that its objects stand for.
  private static Shot recast(Shot before, Shot proposed) {
    Map<String, String> ids = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (Track track : proposed.tracks()) {
      before.tracks().stream()
          .filter(old -> !taken.contains(old.id()) && isAlike(old, track))
          .findFirst()
          .ifPresent(
              old -> {
                taken.add(old.id());
                ids.put(track.id(), old.id());
              });
    }
    before.tracks().forEach(old -> taken.add(old.id()));
    List<Track> tracks = new ArrayList<>();
    for (Track track : proposed.tracks()) {
      String id = ids.getOrDefault(track.id(), "");
      for (int number = 0; id.isEmpty(); number++) {
        String free = Integer.toString(number);
        id = taken.add(free) ? free : "";
      }
      tracks.add(new Track(id, track.phrase(), track.presence(), track.keys(), track.marks()));
    }
    return proposed.withTracks(tracks);
  }

  private static boolean isAlike(Track a, Track b) {
    return bare(a.phrase()).equals(bare(b.phrase()));
  }

  private static String bare(String phrase) {
    return phrase.strip().toLowerCase(Locale.ROOT).replaceFirst("^(an?|the)\\s+", "");
  }
}
