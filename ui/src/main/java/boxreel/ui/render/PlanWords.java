package boxreel.ui.render;

import boxreel.ui.text.Message;

/// What is said about what a render will do; the words are in `messages.properties`.
enum PlanWords implements Message {
  TITLE,
  DRAW,
  GO_ON,
  BETWEEN,
  REFINE,
  RESULT
}
