package boxreel.layout.edit;

import boxreel.layout.FrameSpan;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import java.util.ArrayList;
import java.util.List;

/// Edits of when an object is there. Pure functions, as in [KeyEdits].
///
/// Frames outside the shot are a programming error ([IllegalArgumentException]).
public final class PresenceEdits {
  private PresenceEdits() {}

  /// Splits presence at a frame: an object that is there goes at this frame, until its next
  /// span; an object that is gone comes at this frame and stays until its next span or the end.
  public static Shot toggleAt(Shot shot, String id, int frame) {
    return KeyEdits.track(shot, id).isPresentAt(frame)
        ? hideFrom(shot, id, frame)
        : showFrom(shot, id, frame);
  }

  /// Ends the span at a frame: the object is gone from this frame on, until its next span. It
  /// may then be nowhere in the shot.
  public static Shot hideFrom(Shot shot, String id, int frame) {
    return set(shot, id, new FrameSpan(checked(shot, frame), endOfSpan(shot, id, frame)), false);
  }

  /// Starts a span at a frame, up to the next span or the end of the shot.
  public static Shot showFrom(Shot shot, String id, int frame) {
    Track track = KeyEdits.track(shot, id);
    int end = checked(shot, frame);
    while (end < shot.frames() && !track.isPresentAt(end)) {
      end++;
    }
    return end == frame ? shot : set(shot, id, new FrameSpan(frame, end), true);
  }

  /// The object is gone in this one frame, which splits the span that holds it.
  public static Shot hideOnly(Shot shot, String id, int frame) {
    return set(shot, id, new FrameSpan(checked(shot, frame), frame + 1), false);
  }

  /// The object is there in all frames of a span.
  public static Shot show(Shot shot, String id, FrameSpan span) {
    return set(shot, id, span, true);
  }

  /// The object is gone in all frames of a span.
  public static Shot hide(Shot shot, String id, FrameSpan span) {
    return set(shot, id, span, false);
  }

  /// The object is there throughout.
  public static Shot showThroughout(Shot shot, String id) {
    return show(shot, id, new FrameSpan(0, shot.frames()));
  }

  /// Moves the start of the span that holds `frame`; it stays one frame long at least, and
  /// swallows spans that it reaches.
  public static Shot moveStart(Shot shot, String id, int frame, int newStart) {
    FrameSpan span = spanAt(shot, id, frame);
    return replace(
        shot, id, span, new FrameSpan(Math.clamp(newStart, 0, span.end() - 1), span.end()));
  }

  /// Moves the end (excluded) of the span that holds `frame`, like [#moveStart].
  public static Shot moveEnd(Shot shot, String id, int frame, int newEnd) {
    FrameSpan span = spanAt(shot, id, frame);
    int last = Math.max(shot.frames(), span.start() + 1);
    return replace(
        shot, id, span, new FrameSpan(span.start(), Math.clamp(newEnd, span.start() + 1, last)));
  }

  /// Moves the span that holds `frame` by whole frames, inside the shot; it swallows spans that
  /// it reaches.
  public static Shot moveSpan(Shot shot, String id, int frame, int by) {
    FrameSpan span = spanAt(shot, id, frame);
    int most = Math.max(0, shot.frames() - span.end());
    int real = Math.clamp(by, -span.start(), most);
    return replace(shot, id, span, new FrameSpan(span.start() + real, span.end() + real));
  }

  private static FrameSpan spanAt(Shot shot, String id, int frame) {
    return KeyEdits.track(shot, id).presence().stream()
        .filter(span -> span.contains(frame))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("Track " + id + " is not there at frame " + frame));
  }

  private static int endOfSpan(Shot shot, String id, int frame) {
    return KeyEdits.track(shot, id).presence().stream()
        .filter(span -> span.contains(frame))
        .mapToInt(FrameSpan::end)
        .findFirst()
        .orElse(frame + 1);
  }

  private static Shot replace(Shot shot, String id, FrameSpan old, FrameSpan changed) {
    Track track = KeyEdits.track(shot, id);
    List<FrameSpan> spans = new ArrayList<>(track.presence());
    spans.remove(old);
    spans.add(changed);
    return shot.withTrack(track.withPresence(spans));
  }

  private static Shot set(Shot shot, String id, FrameSpan span, boolean there) {
    Track track = KeyEdits.track(shot, id);
    List<FrameSpan> spans = new ArrayList<>();
    for (FrameSpan old : track.presence()) {
      addIfAny(spans, old.start(), Math.min(old.end(), span.start()));
      addIfAny(spans, Math.max(old.start(), span.end()), old.end());
    }
    if (there) {
      spans.add(span);
    }
    return shot.withTrack(track.withPresence(spans));
  }

  private static void addIfAny(List<FrameSpan> spans, int start, int end) {
    if (end > start) {
      spans.add(new FrameSpan(start, end));
    }
  }

  private static int checked(Shot shot, int frame) {
    if (frame < 0 || frame >= shot.frames()) {
      throw new IllegalArgumentException(
          "Frame " + frame + " is outside the shot's " + shot.frames());
    }
    return frame;
  }
}
