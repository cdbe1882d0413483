package boxreel.planner.library;

import java.nio.file.Path;

/// Why a library is not as it should be.
///
/// @param file that it is about: with [Kind#DAMAGED], the copy of the damaged one
public record LibraryTrouble(Kind kind, Path file) {
  /// What is wrong.
  public enum Kind {
    /// The file was damaged; what could be read of it counts, and the file is kept aside.
    DAMAGED,
    /// A later program wrote the file; it can be read and not be changed.
    NEWER,
    /// The file can't be read, or is far too large; it stays as it is.
    UNREADABLE
  }
}
