package boxreel.ui.library;

import boxreel.planner.library.SavedPrompt;

/// A prompt that can be taken again.
public record LibraryRow(Part part, SavedPrompt prompt) {
  /// Where a prompt comes from.
  public enum Part {
    /// The user keeps it, and can change it.
    SAVED,
    /// It was proposed for lately.
    EARLIER,
    /// It comes with the program.
    SAMPLE
  }

  boolean isSaved() {
    return part == Part.SAVED;
  }
}
