package boxreel.ui.render;

import boxreel.layout.FrameSpan;
import boxreel.layout.Shot;
import boxreel.project.Picture;
import boxreel.project.ShotCard.DialogueLine;
import boxreel.project.animatic.BurnIn;
import boxreel.project.animatic.BurnedFrames;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.VideoClip;
import java.util.List;
import java.util.Optional;

/// What of a take is written, for how long, how large, and with which marks on it.
///
/// @param range frames of the shot, all if empty
/// @param times how often it is played in the file, 1 or more
/// @param holdSeconds how long its last frame stays, 0 or more
/// @param scale pixels across and down for each of the take's, 1 or more
/// @param marks what is drawn onto the pictures
public record TakeCut(
    Optional<FrameSpan> range, int times, double holdSeconds, int scale, BurnIn marks) {
  /// The take as it is.
  public static final TakeCut WHOLE = new TakeCut(Optional.empty(), 1, 0, 1, BurnIn.NONE);

  /// A take's clip cut so.
  ///
  /// @param shot what the clip shows, with a frame for each of its frames
  /// @param said in the shot
  /// @param forEach frames of the clip for each of the range's
  public VideoClip of(VideoClip clip, Shot shot, List<DialogueLine> said, int forEach) {
    if (equals(WHOLE)) {
      return clip;
    }
    int size = clip.frames().size();
    int from = range.map(span -> Math.min(span.start() * forEach, size - 1)).orElse(0);
    int end = range.map(span -> Math.min((span.end() - 1) * forEach + 1, size)).orElse(size);
    int length = Math.max(1, end - from);
    int played = length * Math.max(1, times);
    int held = (int) Math.round(Math.max(0, holdSeconds) * clip.framesPerSecond());
    BurnedFrames burned =
        new BurnedFrames(marks, shot, said, clip.width() * scale, clip.height() * scale);
    return VideoClip.drawn(
        clip.framesPerSecond(),
        clip.width() * scale,
        clip.height() * scale,
        played + held,
        index -> {
          int frame = from + (index < played ? index % length : length - 1);
          return drawn(burned, clip.frames().get(frame), frame);
        });
  }

  private static RgbFrame drawn(BurnedFrames burned, RgbFrame plain, int frame) {
    Picture picture = burned.frame(new Picture(plain.width(), plain.height(), plain.rgb()), frame);
    return new RgbFrame(picture.width(), picture.height(), picture.rgb());
  }
}
