package boxreel.layout.lint;

import boxreel.base.text.Sentence;
import boxreel.layout.FrameSpan;
import java.util.List;
import java.util.Optional;

/// Something that a model will have trouble with.
///
/// @param trackIds the objects that it is about; empty if it is about the shot
/// @param frames when, sorted; the whole shot for what is not about frames
/// @param sentence what is wrong, for people
/// @param fix what mends it, if anything does
public record Finding(
    Rule rule,
    Severity severity,
    List<String> trackIds,
    List<FrameSpan> frames,
    Sentence sentence,
    Optional<Fix> fix) {
  public Finding {
    trackIds = List.copyOf(trackIds);
    frames = List.copyOf(frames);
    if (frames.isEmpty()) {
      throw new IllegalArgumentException("A finding is about a frame at least");
    }
  }

  public boolean isAbout(String trackId) {
    return trackIds.contains(trackId);
  }

  public boolean isAt(int frame) {
    return frames.stream().anyMatch(span -> span.contains(frame));
  }

  /// When, for people, counted from 1: `frame 3`, `frames 3 to 7`, `frames 3 to 7 and later`.
  public String when() {
    FrameSpan first = frames.getFirst();
    String text =
        first.length() == 1
            ? "frame " + (first.start() + 1)
            : "frames " + (first.start() + 1) + " to " + first.end();
    return frames.size() > 1 ? text + " and later" : text;
  }
}
