package boxreel.ui.lint;

import boxreel.ui.text.Message;

/// What the linter's parts of the window say; the words are in `messages.properties`.
enum Words implements Message {
  ERRORS,
  WARNINGS,
  HINTS,
  AND,
  WHOLE_SHOT,
  FRAME,
  FRAMES,
  FRAMES_AND_LATER,
  ABOUT,
  FIX_ALL,
  FIX_ALL_TIP,
  FIX_ALL_STEP,
  NOTHING,
  SHOW,
  SHOW_THIS,
  BEFORE_RENDER,
  BADGE,
  NO_ROOM
}
