package boxreel.project.store;

import boxreel.project.Project;
import java.time.Instant;

/// A step of the history with what came of it.
///
/// @param label what the step is called in the history ("Move bear, frame 9")
/// @param at when it was made
/// @param after the whole project after it
public record Change(Kind kind, String label, Instant at, Project after) {
  /// Which way the history went.
  public enum Kind {
    EDIT,
    UNDO,
    REDO
  }
}
