package boxreel.ui.shell;

/// Where panes stand around the stage and the board.
public enum PaneSide {
  LEFT,
  BOTTOM,
  RIGHT
}
