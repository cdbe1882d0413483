package boxreel.ui.shell;

/// The parts of the inspector.
public enum InspectorTab {
  OBJECT("Object"),
  SHOT("Shot"),
  LINT("Lint");

  private final String label;

  InspectorTab(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
