package boxreel.ui.prompt;

import boxreel.ui.text.Message;

/// What is said about prompts of single frames; the words are in `messages.properties`.
enum FramePromptWords implements Message {
  TITLE,
  HINT,
  EXAMPLE,
  DESCRIBE,
  DESCRIBE_TIP,
  EDIT,
  STARTS,
  LOST
}
