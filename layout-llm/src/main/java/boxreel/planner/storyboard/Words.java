package boxreel.planner.storyboard;

import boxreel.base.text.MessageKey;

/// What storyboards tell people; the words are in `messages.properties`.
enum Words implements MessageKey {
  EMPTY_TEXT,
  LONG_TEXT,
  NOTHING_TO_DRAW
}
