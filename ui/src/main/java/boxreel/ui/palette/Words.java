package boxreel.ui.palette;

import boxreel.ui.text.Message;

/// What the palette says; the words are in `messages.properties`.
enum Words implements Message {
  TITLE,
  PROMPT,
  NOTHING,
  CHOOSE,
  RUN,
  CLOSE
}
