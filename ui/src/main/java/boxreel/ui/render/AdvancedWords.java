package boxreel.ui.render;

import boxreel.ui.text.Message;

/// What is said about settings that few need; the words are in `messages.properties`.
enum AdvancedWords implements Message {
  TITLE,
  TITLE_CHANGED,
  SAMPLER,
  AS_STORED,
  PRECISION,
  /// Which precision the device is usually used in.
  AS_DEVICE,
  PRECISION_ABOUT,
  CACHE,
  CACHE_TIP,
  GUIDE_FROM,
  GUIDE_TO,
  GUIDE_TIP,
  SHORTCUTS_ABOUT,
  REFINE,
  NOBODY,
  REFINE_ABOUT,
  STRENGTH,
  STRENGTH_TIP,
  REFINE_STEPS_TIP,
  WIDTH,
  HEIGHT,
  SIZE_TIP,
  FRAME_PROMPTS,
  AT_ONCE,
  AT_ONCE_TIP,
  BETWEEN,
  BETWEEN_ABOUT,
  NO_BETWEEN,
  FACT_AT_ONCE,
  FACT_BETWEEN,
  DRAWING_BETWEEN,
  BETWEEN_FAILED,
  FACT_CACHE,
  FACT_GUIDED,
  FACT_REFINED,
  REFINING,
  REFINE_FAILED,
  CONTINUING,
  CONTINUE_FAILED,
  STAGES_STOPPED
}
