package boxreel.ui.shell;

/// What the window is arranged for.
public enum Workspace {
  BOARD("Board"),
  LAYOUT("Layout"),
  RENDER("Render");

  private final String label;

  Workspace(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
