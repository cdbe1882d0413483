package boxreel.project;

import boxreel.layout.Box;
import boxreel.layout.FrameSpan;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a shot said when it was rendered, in so far as the renderer reads it: enough to tell
/// whether a new render would differ, and why.
///
/// @param frames 0 if it is not known
/// @param framesPerSecond 0 if it is not known
/// @param layoutHash of the objects' phrases and their boxes in every frame, 16 hexadecimal
///     digits of a SHA-256; empty if it is not known
/// @param framePrompts prompts of single frames, a line each: the frame, counted from 1, a colon
///     and the prompt; empty for none
public record RenderedShot(
    String prompt,
    String background,
    String negative,
    int frames,
    double framesPerSecond,
    String layoutHash,
    String framePrompts) {
  private static final int HASH_BYTES = 8;

  /// What a shot says now. Takes a moment for very many boxes.
  public static RenderedShot of(Shot shot) {
    return new RenderedShot(
        shot.prompt(),
        shot.background(),
        shot.negative(),
        shot.frames(),
        shot.framesPerSecond(),
        hash(shot),
        shot.cues().stream()
            .map(cue -> cue.frame() + 1 + ": " + cue.prompt())
            .collect(Collectors.joining("\n")));
  }

  /// What the renderer reads of a shot.
  public enum Part {
    PROMPT,
    BACKGROUND,
    NEGATIVE,
    LENGTH,
    FRAME_RATE,
    /// The objects' phrases and boxes.
    LAYOUT,
    /// What single frames show.
    FRAME_PROMPTS
  }

  /// What of the shot changed since, in the order of [Part]; nothing if this render is still what
  /// the shot says.
  ///
  /// @param now what the shot says now
  public List<Part> changesTo(RenderedShot now) {
    List<Part> changes = new ArrayList<>();
    add(changes, Part.PROMPT, !prompt.equals(now.prompt()));
    add(changes, Part.BACKGROUND, !background.equals(now.background()));
    add(changes, Part.NEGATIVE, !negative.equals(now.negative()));
    boolean isLonger = frames != 0 && frames != now.frames();
    add(changes, Part.LENGTH, isLonger);
    add(changes, Part.FRAME_RATE, framesPerSecond != 0 && framesPerSecond != now.framesPerSecond());
    // Another length has other boxes and other frames, which says nothing more.
    add(
        changes,
        Part.LAYOUT,
        !isLonger && !layoutHash.isEmpty() && !layoutHash.equals(now.layoutHash()));
    add(changes, Part.FRAME_PROMPTS, !isLonger && !framePrompts.equals(now.framePrompts()));
    return changes;
  }

  private static void add(List<Part> changes, Part part, boolean isChanged) {
    if (isChanged) {
      changes.add(part);
    }
  }

  /// Keys and marks don't count, only where boxes are: a key that moves nothing changes nothing.
  private static String hash(Shot shot) {
    MessageDigest digest = sha256();
    for (Track track : shot.tracks()) {
      put(digest, track.phrase() + "\n");
      for (FrameSpan span : track.presence()) {
        for (int frame = span.start(); frame < Math.min(span.end(), shot.frames()); frame++) {
          Box box = track.positionAt(frame);
          put(
              digest,
              frame
                  + " "
                  + rounded(box.x())
                  + " "
                  + rounded(box.y())
                  + " "
                  + rounded(box.width())
                  + " "
                  + rounded(box.height())
                  + "\n");
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES).toLowerCase(Locale.ROOT);
  }

  /// To a millionth of the frame: what mixing boxes leaves behind is no change.
  private static long rounded(double share) {
    return Math.round(share * 1e6);
  }

  private static void put(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
