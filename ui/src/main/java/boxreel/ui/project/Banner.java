package boxreel.ui.project;

import java.util.List;

/// Something about the open project that stays in view until it is dealt with.
///
/// @param topic there is at most one banner of each
/// @param text plain sentences: what, why, what was kept
/// @param details a list that can be shown below, may be empty
/// @param actions what to do, the most likely first
public record Banner(Topic topic, String text, List<String> details, List<Action> actions) {

  /// What a banner is about.
  public enum Topic {
    OPENING,
    RECOVERED,
    READ_ONLY,
    DAMAGED,
    MISSING_MEDIA,
    TAKES,
    SAVING;

    /// Whether something is wrong, or just worth knowing.
    boolean isWarning() {
      return this != RECOVERED && this != READ_ONLY;
    }
  }

  /// A button; the banner goes when it was pressed.
  public record Action(String label, Runnable effect) {}

  public Banner {
    details = List.copyOf(details);
    actions = List.copyOf(actions);
  }
}
