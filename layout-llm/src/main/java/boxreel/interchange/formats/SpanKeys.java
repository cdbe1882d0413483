package boxreel.interchange.formats;

import boxreel.interchange.Loss.Kind;
import boxreel.interchange.LossCounter;
import boxreel.layout.Box;
import boxreel.layout.FrameSpan;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// A track for forms in which an object comes and goes at its keys: each stay in the shot begins
/// and ends with a key, and nothing is known of the time between two stays.
///
/// @param span the frames of the stay
/// @param keys by frame, all in the span, one at its first and one at its last frame
record SpanKeys(FrameSpan span, NavigableMap<Integer, Box> keys) {
  /// The stays of a track.
  ///
  /// @param tolerance in shares of the frame
  /// @param staysAtEnd whether a stay up to the end of the shot goes without a last key
  static List<SpanKeys> of(
      Track track, Shot shot, double tolerance, boolean staysAtEnd, LossCounter losses) {
    WholeKeys whole = WholeKeys.of(track, shot.frames(), tolerance, losses);
    List<SpanKeys> stays = new ArrayList<>();
    int used = 0;
    for (FrameSpan presence : track.presence()) {
      if (presence.start() >= shot.frames()) {
        continue;
      }
      FrameSpan span = new FrameSpan(presence.start(), Math.min(presence.end(), shot.frames()));
      NavigableMap<Integer, Box> keys =
          new TreeMap<>(whole.boxes().subMap(span.start(), true, span.end() - 1, true));
      used += keys.size();
      int own = keys.size();
      keys.putIfAbsent(span.start(), whole.at(span.start()));
      if (!staysAtEnd || span.end() < shot.frames()) {
        keys.putIfAbsent(span.end() - 1, whole.at(span.end() - 1));
      }
      losses.add(Kind.KEYS_ADDED, keys.size() - own);
      stays.add(new SpanKeys(span, keys));
    }
    losses.add(Kind.KEYS_WHILE_GONE, whole.boxes().size() - used);
    return stays;
  }
}
