package boxreel.ui.board;

import boxreel.project.ShotCard;
import boxreel.project.StoryShot;
import java.util.Locale;

/// How far a shot has come: what the user says, or what is there already if that is further.
public enum ShotState {
  IDEA("Idea"),
  LAYOUT("Layout"),
  APPROVED("Approved"),
  RENDERED("Rendered"),
  FINAL("Final"),
  STALE("Stale");

  private final String label;

  ShotState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /// The state as the user says it; an idea is what a shot is until something else is there.
  static String nameOf(ShotCard.Status status) {
    return status == ShotCard.Status.IDEA ? "As far as it is" : of(status).label();
  }

  /// The state that the user gave by hand.
  static ShotState of(ShotCard.Status status) {
    return switch (status) {
      case IDEA -> IDEA;
      case LAYOUT -> LAYOUT;
      case APPROVED -> APPROVED;
      case RENDERED -> RENDERED;
      case FINAL -> FINAL;
    };
  }

  /// @param hasTake whether a render of the shot is there
  /// @param isStale whether the shot was edited since
  static ShotState of(StoryShot shot, boolean hasTake, boolean isStale) {
    if (isStale) {
      return STALE;
    }
    ShotState there = hasTake ? RENDERED : shot.layout().tracks().isEmpty() ? IDEA : LAYOUT;
    ShotState said = of(shot.card().status());
    return said.compareTo(there) > 0 ? said : there;
  }

  String style() {
    return "state-" + label.toLowerCase(Locale.ROOT);
  }
}
