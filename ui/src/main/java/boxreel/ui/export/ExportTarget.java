package boxreel.ui.export;

import boxreel.ui.text.Message;

/// What is written.
public enum ExportTarget implements Message {
  /// The take that is shown.
  TAKE,
  /// All shots, each as its take if it has one.
  FILM,
  /// All shots as boxes.
  BOXES
}
