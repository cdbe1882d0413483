package boxreel.render.pipeline;

import boxreel.base.text.MessageKey;

/// What the making of videos tells people; the words are in `messages.properties`.
enum Words implements MessageKey {
  GOING_ON,
  CROWDED,
  PROMPT_CUT,
  NOTHING_TO_GO_ON,
  NO_BOXES_BETWEEN,
  ONE_FRAME,
  OTHER_COUNT,
  SIZE,
  NO_GLIGEN,
  NO_ATTENTION,
  NO_BOXES_FROM_CLIP,
  OTHER_LENGTH,
  NO_STEP_LEFT,
  NO_FOLDER,
  PART_MISSING,
  NO_WEIGHTS
}
