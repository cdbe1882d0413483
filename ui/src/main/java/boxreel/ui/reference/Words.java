package boxreel.ui.reference;

import boxreel.ui.text.Message;

/// What is said about references; the words are in `messages.properties`.
enum Words implements Message {
  TITLE,
  HINT,
  ADD,
  OPEN_TITLE,
  RELINK_TITLE,
  MEDIA,
  ANY_FILE,
  VISIBLE,
  REMOVE,
  OPACITY,
  PERCENT,
  START,
  START_TIP,
  SECONDS,
  LENGTH,
  FIT,
  WHOLE,
  FILL,
  MISSING,
  DAMAGED,
  RELINK,
  OTHER_FILE,
  NOTE,
  ADD_STEP,
  REMOVE_STEP,
  RELINK_STEP,
  SHOW_STEP,
  HIDE_STEP,
  OPACITY_STEP,
  START_STEP,
  FIT_STEP
}
