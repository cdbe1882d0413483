package boxreel.ui.exchange;

import boxreel.interchange.Loss;
import boxreel.interchange.LossReport;
import boxreel.ui.text.Message;
import java.util.stream.Collectors;

/// What conversions could not keep, in the window's words: one for each [Loss.Kind].
enum LossTexts implements Message {
  EASING,
  BETWEEN_FRAMES,
  KEYS,
  KEYS_WHILE_GONE,
  KEYS_ADDED,
  NEVER_THERE,
  IDS,
  OFF_FRAME,
  PROMPT,
  BACKGROUND,
  NEGATIVE,
  FRAME_PROMPTS,
  MARKS,
  RATE,
  LENGTH,
  MOMENTS,
  SIXTHS,
  SIZE_USED,
  NO_TAKE,
  TAKE_LENGTH,
  NO_VIDEO,
  SHAPES,
  ROTATION,
  OCCLUSION,
  ATTRIBUTES,
  SCORES,
  GROUPS,
  IGNORED,
  EMPTY_BOXES,
  OTHER_VIDEOS,
  NO_TRACKS,
  BEYOND_END,
  FIRST_FRAME,
  REDUCED,
  EVERY_FRAME_A_KEY,
  SIZE_TAKEN,
  RATE_TAKEN,
  LENGTH_TAKEN,
  NO_PROMPT,
  DEFECT;

  /// One loss as a sentence without a full stop.
  static String of(Loss loss) {
    return valueOf(loss.kind().name()).text(loss.count(), loss.detail());
  }

  /// All losses, one a line.
  static String of(LossReport report) {
    return report.losses().stream().map(LossTexts::of).collect(Collectors.joining("\n"));
  }
}
