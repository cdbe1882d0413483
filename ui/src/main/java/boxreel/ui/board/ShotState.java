package boxreel.ui.board;

import boxreel.project.ShotCard;
import boxreel.project.StoryShot;
import boxreel.ui.text.Message;
import java.util.Locale;

/// How far a shot has come: what the user says, or what is there already if that is further.
public enum ShotState implements Message {
  IDEA,
  LAYOUT,
  APPROVED,
  RENDERED,
  FINAL,
  STALE;

  /// The state as the user says it; an idea is what a shot is until something else is there.
  static String nameOf(ShotCard.Status status) {
    return status == ShotCard.Status.IDEA ? Words.AS_FAR_AS_IT_IS.text() : of(status).text();
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
    return "state-" + name().toLowerCase(Locale.ROOT);
  }
}
