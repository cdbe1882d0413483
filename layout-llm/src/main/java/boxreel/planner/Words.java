package boxreel.planner;

import boxreel.base.text.MessageKey;

/// What all planners tell people; the words are in `messages.properties`.
enum Words implements MessageKey {
  EMPTY_PROMPT,
  NOTHING_KEPT
}
