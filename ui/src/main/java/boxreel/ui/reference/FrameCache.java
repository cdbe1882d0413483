package boxreel.ui.reference;

import boxreel.render.api.RgbFrame;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Frames by their moment, as many as fit a bound: the ones that were used last. Not for
/// several threads.
final class FrameCache {
  private final long mostBytes;
  private final LinkedHashMap<Long, RgbFrame> frames = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  FrameCache(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /// The frame of a moment, null if it is not there.
  @Nullable RgbFrame get(double seconds) {
    return frames.get(key(seconds));
  }

  boolean has(double seconds) {
    return frames.containsKey(key(seconds));
  }

  /// Whether another frame like this one would push none out.
  boolean hasRoomFor(RgbFrame frame) {
    return bytes + frame.rgb().length <= mostBytes;
  }

  void put(double seconds, RgbFrame frame) {
    RgbFrame old = frames.put(key(seconds), frame);
    bytes += frame.rgb().length - (old == null ? 0 : old.rgb().length);
    Iterator<Map.Entry<Long, RgbFrame>> oldest = frames.entrySet().iterator();
    while (bytes > mostBytes && frames.size() > 1) {
      bytes -= oldest.next().getValue().rgb().length;
      oldest.remove();
    }
  }

  void clear() {
    frames.clear();
    bytes = 0;
  }

  long bytes() {
    return bytes;
  }

  private static Long key(double seconds) {
    return Math.round(seconds * 1e6);
  }
}
