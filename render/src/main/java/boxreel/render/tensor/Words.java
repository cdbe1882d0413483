package boxreel.render.tensor;

import boxreel.base.text.MessageKey;

/// What the engine's start tells people; the words are in `messages.properties`.
enum Words implements MessageKey {
  NO_LIBTORCH,
  OTHER_LIBTORCH
}
