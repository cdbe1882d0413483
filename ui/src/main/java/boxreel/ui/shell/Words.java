package boxreel.ui.shell;

import boxreel.ui.text.Message;

/// What the window around the panes says; the words are in `messages.properties`.
enum Words implements Message {
  LANGUAGE,
  LANGUAGE_OF_SYSTEM,
  LANGUAGE_CHOSEN,
  LANGUAGE_WITHOUT_FONT,
  LANGUAGE_NOT_KEPT
}
