package boxreel.layout.lint;

import boxreel.base.text.MessageKey;

/// What the linter says; the words are in `messages.properties`.
enum Words implements MessageKey {
  UNNAMED,
  NEVER_THERE,
  SHOW_THROUGHOUT,
  SMALL_MAY_VANISH,
  SMALL_NOT_DRAWN,
  GROW,
  FILLS_FRAME,
  OUTSIDE,
  PARTLY_OUTSIDE,
  PULL_IN,
  END_THERE,
  TOO_FAST,
  FAST,
  SLOW_DOWN,
  GROWTH,
  SHORT_PRESENCE,
  LENGTHEN,
  TOO_MANY,
  REMOVE_LAST,
  FRAMES,
  SET_FRAMES,
  SIZE,
  SET_SIZE,
  PROMPT_EMPTY,
  PROMPT_LENGTH,
  PROMPT_CUT,
  PHRASE_MISSING,
  ADD_TO_PROMPT,
  NO_BOX,
  FEW_BOXES,
  ADD_BOX,
  OVERLAP,
  MOVE_ASIDE,
  SAME_PHRASE
}
