package boxreel.ui.easing;

import boxreel.ui.text.Message;

/// What is said about easing curves; the words are in `messages.properties`.
enum Words implements Message {
  TITLE,
  INTERVALS,
  NONE,
  FIRST_HANDLE,
  SECOND_HANDLE,
  X1,
  Y1,
  X2,
  Y2
}
