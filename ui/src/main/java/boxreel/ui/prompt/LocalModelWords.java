package boxreel.ui.prompt;

import boxreel.ui.text.Message;

/// What is said about the file of the local model; the words are in `messages.properties`.
enum LocalModelWords implements Message {
  FILES,
  CHOOSE_TITLE,
  CHOSEN,
  FORGOTTEN,
  CHOOSE,
  ANOTHER,
  FORGET
}
