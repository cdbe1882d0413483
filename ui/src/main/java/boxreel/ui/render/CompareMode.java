package boxreel.ui.render;

import boxreel.ui.text.Message;

/// How two takes are compared.
public enum CompareMode implements Message {
  WIPE,
  SIDE_BY_SIDE,
  FLICKER,
  DIFFERENCE
}
