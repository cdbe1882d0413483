package boxreel.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Spans of frames as sets of frames. All results are in order, apart from each other, and within
/// the clip.
public final class FrameSpans {
  private FrameSpans() {}

  /// The frames that are in at least one span.
  ///
  /// @param frames of the clip, 1 or more
  public static List<FrameSpan> joined(List<FrameSpan> spans, int frames) {
    List<FrameSpan> joined = new ArrayList<>();
    for (FrameSpan span :
        spans.stream().sorted(Comparator.comparingInt(FrameSpan::start)).toList()) {
      int end = Math.min(span.end(), frames);
      if (span.start() >= end) {
        continue;
      }
      if (!joined.isEmpty() && joined.getLast().end() >= span.start()) {
        FrameSpan last = joined.removeLast();
        joined.add(new FrameSpan(last.start(), Math.max(last.end(), end)));
      } else {
        joined.add(new FrameSpan(span.start(), end));
      }
    }
    return List.copyOf(joined);
  }

  /// The frames of spans that are not in another one.
  public static List<FrameSpan> without(List<FrameSpan> spans, FrameSpan other) {
    List<FrameSpan> rest = new ArrayList<>();
    for (FrameSpan span : spans) {
      addIfAny(rest, span.start(), Math.min(span.end(), other.start()));
      addIfAny(rest, Math.max(span.start(), other.end()), span.end());
    }
    return rest;
  }

  /// Whether every frame of a span is in one of those that are apart from each other.
  public static boolean contain(List<FrameSpan> spans, FrameSpan other) {
    return spans.stream().anyMatch(s -> s.start() <= other.start() && other.end() <= s.end());
  }

  /// The same spans in a clip of another length; each keeps a frame at least.
  ///
  /// @param scale of the frames
  /// @param frames of the new clip
  public static List<FrameSpan> scaled(List<FrameSpan> spans, double scale, int frames) {
    List<FrameSpan> scaled = new ArrayList<>();
    for (FrameSpan span : spans) {
      int start = (int) Math.floor(span.start() * scale);
      scaled.add(new FrameSpan(start, Math.max(start + 1, (int) Math.ceil(span.end() * scale))));
    }
    return joined(scaled, frames);
  }

  /// What of spans is in a part of the clip, counted from its first frame.
  ///
  /// @param start the part's first frame
  /// @param count of the part's frames
  public static List<FrameSpan> part(List<FrameSpan> spans, int start, int count) {
    List<FrameSpan> part = new ArrayList<>();
    for (FrameSpan span : spans) {
      addIfAny(part, Math.max(span.start() - start, 0), Math.min(span.end() - start, count));
    }
    return part;
  }

  private static void addIfAny(List<FrameSpan> spans, int start, int end) {
    if (end > start) {
      spans.add(new FrameSpan(start, end));
    }
  }
}
