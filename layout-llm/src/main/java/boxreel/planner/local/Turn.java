package boxreel.planner.local;

/// One contribution to a conversation.
///
/// @param text what is said
public record Turn(Speaker speaker, String text) {
  /// Who speaks.
  public enum Speaker {
    /// The rules for the whole conversation, at its start.
    SYSTEM,
    USER,
    MODEL
  }
}
