package boxreel.interchange.formats;

import boxreel.base.LayoutException;
import boxreel.interchange.FrameSize;
import boxreel.interchange.Loss.Kind;
import boxreel.interchange.LossCounter;
import boxreel.layout.Box;
import boxreel.layout.FrameSpan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A `track` of CVAT while it is read: its keys, and at which of them it goes.
final class CvatTrack {
  private final String id;
  private final String label;
  private final NavigableMap<Integer, Box> keys = new TreeMap<>();
  private final NavigableMap<Integer, Boolean> outside = new TreeMap<>();
  private int order;

  CvatTrack(@Nullable String id, String label) {
    this.id = id == null ? "" : id;
    this.label = label;
  }

  /// Takes the `box` that begins here.
  void add(XmlReader xml, LossCounter losses) throws LayoutException {
    int frame = xml.whole("frame");
    boolean isKey = xml.optional("keyframe") == null || xml.flag("keyframe");
    if (!isKey) {
      return;
    }
    losses.add(Kind.OCCLUSION, xml.flag("occluded") ? 1 : 0);
    losses.add(Kind.ROTATION, xml.optional("rotation") == null ? 0 : 1);
    if (keys.isEmpty() && xml.optional("z_order") != null) {
      order = (int) xml.number("z_order");
    }
    double left = xml.number("xtl");
    double top = xml.number("ytl");
    double width = xml.number("xbr") - left;
    double height = xml.number("ybr") - top;
    if (width > 0 && height > 0) {
      keys.put(frame, new Box(left, top, width, height));
      outside.put(frame, xml.flag("outside"));
    } else {
      losses.add(Kind.EMPTY_BOXES);
    }
  }

  /// The keys' boxes.
  Collection<Box> pixels() {
    return keys.values();
  }

  /// Before or behind others.
  int order() {
    return order;
  }

  /// Puts it among a shot's tracks; one without a key is none.
  void addTo(ReadTracks read, FrameSize size, CvatMeta meta) throws LayoutException {
    if (keys.isEmpty()) {
      return;
    }
    NavigableMap<Integer, Box> shares = new TreeMap<>();
    keys.forEach(
        (frame, box) ->
            shares.put(meta.frame(frame), size.share(box.x(), box.y(), box.width(), box.height())));
    read.addKeyed(id, label, shares, presence(meta));
  }

  private List<FrameSpan> presence(CvatMeta meta) {
    List<FrameSpan> spans = new ArrayList<>();
    for (Map.Entry<Integer, Boolean> key : outside.entrySet()) {
      if (!key.getValue()) {
        Map.Entry<Integer, Boolean> next = outside.higherEntry(key.getKey());
        int start = meta.frame(key.getKey());
        // The last one stays to the end, which the shot's length sets.
        int end = next == null ? ReadTracks.OPEN_END : meta.frame(next.getKey());
        spans.add(new FrameSpan(start, Math.max(end, start + 1)));
      }
    }
    return spans;
  }
}
