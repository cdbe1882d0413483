package boxreel.render;

import boxreel.base.text.MessageKey;

/// What renders tell people; the words are in `messages.properties`.
enum Words implements MessageKey {
  EARLIER_STAGE,
  SLOW_BFLOAT16,
  HALF_ON_PROCESSOR,
  NO_CARD_LIBRARIES,
  NO_APPLE_SILICON,
  CARD_SILENT,
  DEVICE_SILENT,
  CARD_LIBRARIES_FAILED,
  LIBRARIES_FAILED,
  ENGINE_SILENT,
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
