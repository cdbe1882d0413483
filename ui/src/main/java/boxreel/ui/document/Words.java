package boxreel.ui.document;

import boxreel.ui.text.Message;

/// What an edit is called in the history, and why one was not made says; the words are in
// `messages.properties`.
enum Words implements Message {
  OBJECT,
  OBJECTS,
  ALL_KEYS,
  AT_FRAME,
  LEFT_LOCKED,
  LEFT_GONE,
  TAKE,
  UNDO,
  REDO,
  BOX_AT_FRAME,
  SEPARATOR,
  NOT_THERE,
  OUTSIDE,
  TOP_LEFT,
  TOP_CENTRE,
  TOP_RIGHT,
  CENTRE_LEFT,
  CENTRE,
  CENTRE_RIGHT,
  BOTTOM_LEFT,
  BOTTOM_CENTRE,
  BOTTOM_RIGHT,
  SIZE,
  AT_REST,
  MOVING_LEFT,
  MOVING_RIGHT,
  MOVING_UP,
  MOVING_DOWN,
  GROWING,
  SHRINKING,
  OVERLAPS
}
