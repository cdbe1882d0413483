package boxreel.render.worker;

import boxreel.base.text.MessageKey;

/// What is told of the process that renders; the words are in `messages.properties`.
enum Words implements MessageKey {
  NO_SOURCE,
  NOT_WRITTEN,
  UNEXPECTED,
  NOT_HANDED_OVER,
  ENDED,
  NOT_STARTED
}
