package boxreel.render.sampler;

import boxreel.base.text.MessageKey;

/// What samplers tell people; the words are in `messages.properties`.
enum Words implements MessageKey {
  FEW_TIMESTEPS,
  NO_SAMPLER
}
