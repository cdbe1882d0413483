package boxreel.ui.render;

import boxreel.ui.text.Message;

/// What is said about two takes for which the same was asked, or nearly the same; the words are
/// in `messages.properties`.
enum TwinWords implements Message {
  CARD_SAME,
  CARD_DIFFERS,
  SAME,
  SAME_REASON,
  DIFFERS,
  DIFFERS_REASON,
  OTHER_SIZE,
  SIZE_REASON,
  WHY_VERSION,
  WHY_UNKNOWN,
  OTHER,
  OTHER_REASON,
  COMMA,
  MODEL,
  SEED,
  STEPS,
  GUIDANCE,
  METHOD,
  BOX_STEPS,
  SAMPLER,
  PRECISION,
  SIZE,
  SHORTCUTS,
  STAGES,
  PROMPT,
  BACKGROUND,
  NEGATIVE,
  LENGTH,
  FRAME_RATE,
  LAYOUT,
  FRAME_PROMPTS
}
