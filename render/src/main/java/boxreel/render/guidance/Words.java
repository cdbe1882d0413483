package boxreel.render.guidance;

import boxreel.base.text.MessageKey;

/// What guidance tells people; the words are in `messages.properties`.
enum Words implements MessageKey {
  NOT_NAMED,
  TOO_LATE,
  PARTLY_TOO_LATE,
  NOT_FINITE
}
