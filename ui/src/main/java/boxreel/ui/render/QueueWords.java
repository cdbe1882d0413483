package boxreel.ui.render;

import boxreel.ui.text.Message;

/// What is said about changing renders that wait; the words are in `messages.properties`.
enum QueueWords implements Message {
  EDIT,
  DUPLICATE,
  TO_FRONT,
  LESS_MEMORY,
  SAVING,
  NOTHING_LEFT,
  RETRIED,
  EDITING_ABOUT,
  SAVE,
  DISCARD,
  EDITED_GONE
}
