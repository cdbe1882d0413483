package boxreel.render;

import boxreel.base.text.MessageKey;

/// What renders tell people; the words are in `messages.properties`.
enum Words implements MessageKey {
  EARLIER_STAGE,
  SLOW_BFLOAT16,
  NO_DEVICE,
  NO_MEMORY,
  ENGINE_FAILED,
  HALVES_APART,
  AGAIN_APART,
  NEEDS_MEMORY,
  GUIDANCE_NEEDS_MEMORY,
  MAKES_VIDEOS,
  MAKES_FRAMES,
  NOT_UNPACKED,
  NO_MODEL,
  NOT_BUNDLED
}
