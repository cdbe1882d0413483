package boxreel.planner.consent;

import boxreel.base.text.MessageKey;

/// What is told of consent; the words are in `messages.properties`.
enum Words implements MessageKey {
  NOT_AGREED
}
