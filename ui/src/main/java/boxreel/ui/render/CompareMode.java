package boxreel.ui.render;

/// How two takes are compared.
public enum CompareMode {
  WIPE("Wipe"),
  SIDE_BY_SIDE("Side by side"),
  FLICKER("Flicker"),
  DIFFERENCE("Difference");

  private final String label;

  CompareMode(String label) {
    this.label = label;
  }

  /// What users call it.
  public String label() {
    return label;
  }
}
