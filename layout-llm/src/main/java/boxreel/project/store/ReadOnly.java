package boxreel.project.store;

import boxreel.base.text.Sentence;

/// Why a project is only looked at.
///
/// @param sentence for the user: the reason and what to do
public record ReadOnly(Reason reason, Sentence sentence) {
  /// The kinds of reasons.
  public enum Reason {
    /// A later version of Boxreel wrote it.
    NEWER_VERSION,
    /// Its folder or file can't be written.
    NOT_WRITABLE,
    /// Another window or process has it open.
    OPEN_ELSEWHERE
  }
}
