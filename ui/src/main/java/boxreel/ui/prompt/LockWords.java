package boxreel.ui.prompt;

import boxreel.ui.text.Message;

/// What is said about locked frames; the words are in `messages.properties`.
enum LockWords implements Message {
  FRAMES,
  UNLOCK
}
