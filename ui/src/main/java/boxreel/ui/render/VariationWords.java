package boxreel.ui.render;

import boxreel.ui.text.Message;

/// What is said about seeds and about several of them beside each other; the words are in
/// `messages.properties`.
enum VariationWords implements Message {
  AFTER_RENDER,
  SEED_LIST,
  SEED_LIST_TIP,
  SEED_LIST_HINT,
  VARIATIONS,
  VARIATIONS_TIP,
  TITLE,
  HOW_MANY,
  HOW_CAREFUL,
  DRAFT,
  RENDER_MORE,
  EMPTY,
  SEED,
  WAITS,
  RENDERING,
  PICK,
  DROP_OTHERS,
  END,
  READY
}
