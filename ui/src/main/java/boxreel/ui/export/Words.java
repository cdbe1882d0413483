package boxreel.ui.export;

import boxreel.ui.text.Message;

/// What the export dialog says; the words are in `messages.properties`.
enum Words implements Message {
  TITLE,
  WHAT,
  FORMAT,
  MARKS,
  BOXES,
  LABELS,
  TIMECODE,
  DIALOGUE,
  CAPTIONS,
  SIZE,
  TIMES,
  RANGE,
  PLAYED,
  PLAYED_TIP,
  HOLD,
  HOLD_TIP,
  SECONDS,
  PREVIEW,
  NO_PREVIEW,
  FACTS,
  CLOSE,
  EXPORT
}
