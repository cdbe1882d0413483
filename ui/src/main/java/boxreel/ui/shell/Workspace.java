package boxreel.ui.shell;

import boxreel.ui.text.Message;

/// What the window is arranged for.
public enum Workspace implements Message {
  BOARD,
  LAYOUT,
  RENDER
}
