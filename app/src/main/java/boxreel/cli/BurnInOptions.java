package boxreel.cli;

import boxreel.layout.Shot;
import boxreel.project.Picture;
import boxreel.project.animatic.BurnIn;
import boxreel.project.animatic.BurnIn.Mark;
import boxreel.project.animatic.BurnedFrames;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.VideoClip;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Option;

/// What is drawn onto the pictures of a video.
final class BurnInOptions {
  @Option(
      names = "--burn-in",
      paramLabel = "LIST",
      split = ",",
      description =
          "Draw onto the pictures, separated by commas: boxes, labels, timecode, dialogue (of a"
              + " project's shots).")
  private List<String> names = List.of();

  /// The marks that are asked for.
  BurnIn marks() {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    for (String name : names) {
      String wanted = name.strip().toLowerCase(Locale.ROOT);
      marks.add(
          Arrays.stream(Mark.values())
              .filter(mark -> mark.label().equals(wanted))
              .findFirst()
              .orElseThrow(
                  () ->
                      new UsageError(
                          "--burn-in knows no '"
                              + name
                              + "'; choose from boxes, labels, timecode and dialogue.")));
    }
    return new BurnIn(marks);
  }

  /// Checks what can be judged before a single render, in which nothing is said.
  void checkRender() {
    if (marks().has(Mark.DIALOGUE)) {
      throw new UsageError(
          "A single render has no dialogue; leave it out of --burn-in, or export a project's shots"
              + " with 'boxreel animatic'.");
    }
  }

  /// A clip with the marks drawn onto it.
  ///
  /// @param shot what it shows, with a frame for each of the clip's
  VideoClip onto(VideoClip clip, Shot shot) {
    BurnIn marks = marks();
    if (marks.isNone()) {
      return clip;
    }
    BurnedFrames burned = new BurnedFrames(marks, shot, List.of(), clip.width(), clip.height());
    return VideoClip.drawn(
        clip.framesPerSecond(),
        clip.width(),
        clip.height(),
        clip.frames().size(),
        index -> {
          RgbFrame plain = clip.frames().get(index);
          Picture drawn =
              burned.frame(new Picture(plain.width(), plain.height(), plain.rgb()), index);
          return new RgbFrame(drawn.width(), drawn.height(), drawn.rgb());
        });
  }
}
