package boxreel.ui.shell;

import boxreel.ui.text.Message;

/// The parts of the inspector.
public enum InspectorTab implements Message {
  OBJECT,
  SHOT,
  LINT;

  String label() {
    return text();
  }
}
