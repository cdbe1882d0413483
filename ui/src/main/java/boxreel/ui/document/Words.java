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
  REDO
}
